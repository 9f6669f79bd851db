package dev.peruser.api;

import java.util.Objects;

/**
 * A reference to a function of the workflow file, by its name there. In a config record it is a
 * dependency: the function is built before the one that refers to it, and the compiler checks that
 * such a dependency is allowed.
 *
 * <pre>{@code
 * @FunctionConfig(name = "per_user_assistant")
 * public record AssistantConfig(@DefaultValue("notepad") FunctionRef<Notepad> notepadName) {}
 * }</pre>
 *
 * <pre>{@code
 * functions:
 *   notes: {_type: per_user_notepad}
 * workflow: {_type: per_user_assistant, notepad_name: notes}
 * }</pre>
 *
 * <p>A component may also be an {@code Optional<FunctionRef<F>>}, a {@code List} or a {@code
 * Map<String, ...>} of references.
 *
 * @param <F> the registered class that is referred to, or an interface such as {@code
 *     SingleFunction<SearchInput, SearchOutput>} when any function of that shape will do
 * @param name the function's name in the workflow file; {@code group__function} for a function of a
 *     group
 */
// The type parameter says what may be referred to; the processor and inference read it.
@SuppressWarnings("UnusedTypeParameter")
public record FunctionRef<F>(String name) {

  /** Refuses a blank name. */
  public FunctionRef {
    Objects.requireNonNull(name, "name");
    if (name.isBlank()) {
      throw new IllegalArgumentException("The name of a function cannot be blank");
    }
  }

  /**
   * Makes a reference by name. A builder resolves it only if the function's own config has the same
   * reference: no dependency is hidden.
   *
   * @param <F> the registered class, or the shape, that is referred to
   * @param name the function's name in the workflow file
   * @return the reference
   * @throws IllegalArgumentException if the name is blank
   */
  public static <F> FunctionRef<F> of(String name) {
    return new FunctionRef<>(name);
  }
}
