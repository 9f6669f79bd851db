package dev.peruser.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a record component that the workflow file or the request leaves out. The component
 * is then not required.
 *
 * <p>For a number, a boolean, a string, an enum, a duration or a {@link FunctionRef} the text is
 * the value itself; for a list, a map or a record it is JSON.
 *
 * <pre>{@code
 * record PreferencesConfig(
 *     @DefaultValue("{\"theme\": \"dark\"}") Map<String, String> defaultPreferences,
 *     @DefaultValue("30") int limit) {}
 * }</pre>
 *
 * <p>Only an absent component gets its default. An explicit {@code null} is a mistake of the sender
 * unless the component is jspecify {@code @Nullable} or an {@link java.util.Optional}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER})
public @interface DefaultValue {

  /**
   * The value, as text or JSON.
   *
   * @return the value
   */
  String value();
}
