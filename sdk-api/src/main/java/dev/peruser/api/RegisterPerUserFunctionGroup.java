package dev.peruser.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class a group of functions over one state, with one instance for each user.
 *
 * <p>The methods annotated {@link GroupFunction} are the group's functions. In a workflow file the
 * function {@code add} of a group instance {@code notes} is called {@code notes__add} if the
 * instance's list {@code include} has it; {@code include}, or else {@code exclude}, decides which of
 * them a {@link Builder} finds in the group.
 *
 * <pre>{@code
 * @RegisterPerUserFunctionGroup(name = "tally")
 * public final class Tally {
 *   private int total;
 *
 *   @GroupFunction(name = "add", description = "Adds to the total")
 *   public int add(int amount) {
 *     return total += amount;
 *   }
 * }</pre>
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface RegisterPerUserFunctionGroup {

  /**
   * The record, annotated {@link FunctionConfig}, that holds the group's settings.
   *
   * @return the config record, or {@code void.class} if there are no settings
   */
  Class<?> configType() default void.class;

  /**
   * The type name of a group without settings.
   *
   * @return the type name, or the empty string
   */
  String name() default "";
}
