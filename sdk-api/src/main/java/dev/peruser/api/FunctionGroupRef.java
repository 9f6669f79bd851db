package dev.peruser.api;

import java.util.Objects;

/**
 * A reference to a function group of the workflow file, by its name there. In a config record it is
 * a dependency, like {@link FunctionRef}.
 *
 * @param <G> the registered group class
 * @param name the group's name in the workflow file
 */
// The type parameter says what may be referred to; the processor and inference read it.
@SuppressWarnings("UnusedTypeParameter")
public record FunctionGroupRef<G>(String name) {

  /** Refuses a blank name. */
  public FunctionGroupRef {
    Objects.requireNonNull(name, "name");
    if (name.isBlank()) {
      throw new IllegalArgumentException("The name of a function group cannot be blank");
    }
  }

  /**
   * Makes a reference by name. A builder resolves it only if the function's own config has the same
   * reference.
   *
   * @param <G> the registered group class
   * @param name the group's name in the workflow file
   * @return the reference
   * @throws IllegalArgumentException if the name is blank
   */
  public static <G> FunctionGroupRef<G> of(String name) {
    return new FunctionGroupRef<>(name);
  }
}
