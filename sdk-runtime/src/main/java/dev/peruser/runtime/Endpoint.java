package dev.peruser.runtime;

import dev.peruser.model.workflow.EndpointDefinition;
import dev.peruser.runtime.build.ExposedFunction;
import dev.peruser.runtime.json.JsonBinding;

/**
 * Another function that requests may enter through, beside the workflow: an item of {@code
 * general.front_end.endpoints}. Where the workflow is per-user, its turns are turns of the user's
 * session, whatever the scope of the function: a per-user one is the same instance that the
 * workflow uses.
 */
public final class Endpoint extends EntryPoint {
  private final EndpointDefinition definition;

  Endpoint(EndpointDefinition definition, ExposedFunction function, int index, JsonBinding json) {
    super(function, index, json);
    this.definition = definition;
  }

  /**
   * The function's name in the workflow file.
   *
   * @return a function, or {@code group__function}
   */
  @Override
  public String name() {
    return definition.function().target();
  }

  /**
   * Where it is served.
   *
   * @return the path, without the root path; {@code /stream} is added for the stream
   */
  public String path() {
    return definition.path();
  }

  @Override
  public String description() {
    return definition.description().orElseGet(super::description);
  }
}
