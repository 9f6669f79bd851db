package dev.peruser.runtime;

import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.api.spi.Scope;
import dev.peruser.runtime.build.ExposedFunction;
import dev.peruser.runtime.json.JsonBinding;

/** The function that requests enter through, unless they name an {@link Endpoint}. */
public final class Workflow extends EntryPoint {
  private final FunctionRegistration registration;

  Workflow(FunctionRegistration registration, int index, JsonBinding json) {
    super(ExposedFunction.of(registration), index, json);
    this.registration = registration;
  }

  /** The same as {@link #typeName()}: a workflow file gives the workflow no other name. */
  @Override
  public String name() {
    return typeName();
  }

  /**
   * The type name of the function.
   *
   * @return {@code _type} of the workflow file
   */
  public String typeName() {
    return registration.typeName();
  }

  /**
   * Whether each user has an instance.
   *
   * @return {@code false} if one instance serves everybody; a turn then needs no user
   */
  public boolean isPerUser() {
    return registration.scope() == Scope.PER_USER;
  }
}
