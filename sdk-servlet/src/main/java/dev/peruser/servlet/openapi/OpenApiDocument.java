package dev.peruser.servlet.openapi;

import dev.peruser.runtime.Workflow;
import dev.peruser.servlet.http.Json;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts the operations together to a document of OpenAPI 3.1. */
final class OpenApiDocument {
  /** Of the paths and bodies, as in {@code /v1}; nothing follows from the plugin's own version. */
  private static final String VERSION = "1";

  private OpenApiDocument() {}

  /**
   * Makes the document.
   *
   * @param secure whether it is for requests over HTTPS, where credentials may have other names
   * @param server what stands before each path, as a reference that is relative to the host
   * @return UTF-8 text; the same for the same workflow
   */
  static byte[] of(
      Workflow workflow, boolean secure, String server, List<Operation.At> operations) {
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.1");
    ObjectNode info = document.putObject("info").put("title", workflow.typeName());
    if (!workflow.description().isEmpty()) {
      info.put("description", workflow.description());
    }
    info.put("version", VERSION);
    document.putArray("servers").addObject().put("url", server);
    tags(document.putArray("tags"));
    ObjectNode paths = document.putObject("paths");
    var components = new Components(secure);
    for (Operation.At at : operations) {
      paths
          .withObjectProperty(at.path())
          .set(at.method().toLowerCase(Locale.ROOT), at.operation().describe(components));
    }
    document.set("components", components.describe());
    return Json.bytes(document);
  }

  private static void tags(ArrayNode tags) {
    tags.addObject().put("name", "workflow").put("description", "Turns");
    tags.addObject().put("name", "session").put("description", "The user's own session");
    tags.addObject().put("name", "operations").put("description", "For those who run the server");
  }
}
