package dev.peruser.servlet.openapi;

import tools.jackson.databind.node.ObjectNode;

/** What the document says of a route. */
@FunctionalInterface
public interface Operation {

  /**
   * Makes the Operation Object.
   *
   * @param components takes what the operation refers to
   */
  ObjectNode describe(Components components);

  /**
   * An operation at its place.
   *
   * @param method the HTTP method
   * @param path the path, without the root path
   * @param operation the operation
   */
  record At(String method, String path, Operation operation) {}
}
