package dev.peruser.model.workflow;

import java.util.Optional;

/**
 * An item of {@code general.front_end.endpoints}: a function that requests may enter through,
 * beside the workflow.
 *
 * @param path the path; {@code /stream} is added for the stream
 * @param description what it is for; empty if the file does not say
 * @param function which function it is
 */
public record EndpointDefinition(String path, Optional<String> description, Reference function) {

  /** Leaves out path and description: texts may be the values of variables. */
  @Override
  public String toString() {
    return "EndpointDefinition[function=" + function + "]";
  }
}
