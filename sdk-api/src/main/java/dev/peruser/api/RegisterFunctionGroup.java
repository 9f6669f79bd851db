package dev.peruser.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class a shared group of functions: one instance, built at start, serves all users.
 *
 * <p>The instance must be thread-safe and cannot reach per-user state, as with {@link
 * RegisterFunction}. See {@link RegisterPerUserFunctionGroup} for what a group is.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface RegisterFunctionGroup {

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
