package dev.peruser.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record the settings of a function or group type, and names that type.
 *
 * <p>Each component is a setting. Its key in the workflow file is the component's name in snake
 * case ({@code maxNotes} is {@code max_notes}). A setting is required unless the component has a
 * {@link DefaultValue}, is an {@link java.util.Optional}, or is jspecify {@code @Nullable}.
 *
 * <pre>{@code
 * @FunctionConfig(name = "per_user_notepad")
 * public record NotepadConfig(
 *     @Description("How many notes a user may keep") @DefaultValue("50") int maxNotes) {}
 * }</pre>
 *
 * <pre>{@code
 * functions:
 *   notepad: {_type: per_user_notepad, max_notes: 20}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface FunctionConfig {

  /**
   * The type name, which a workflow file gives as {@code _type}: letters, digits, {@code _}, {@code
   * -} and {@code .}, unique among all plugins of an application.
   *
   * @return the type name
   */
  String name();
}
