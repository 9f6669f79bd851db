package dev.peruser.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class a shared function type: one instance, built at start, serves all users.
 *
 * <p>The instance is called by many threads at once and must be thread-safe. It cannot reach
 * per-user state: a config that refers to a per-user function, and a {@link PerUserBuilder} in the
 * constructor, are compiler errors. The attributes are those of {@link RegisterPerUserFunction}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface RegisterFunction {

  /**
   * The record, annotated {@link FunctionConfig}, that holds the function's settings.
   *
   * @return the config record, or {@code void.class} if there are no settings
   */
  Class<?> configType() default void.class;

  /**
   * The type name of a function without settings.
   *
   * @return the type name, or the empty string
   */
  String name() default "";

  /**
   * The input type, erased.
   *
   * @return the input type, or {@code void.class} if it is left to the type arguments
   */
  Class<?> inputType() default void.class;

  /**
   * The output type of a single turn, erased.
   *
   * @return the output type, or {@code void.class} if it is left to the type arguments
   */
  Class<?> singleOutputType() default void.class;

  /**
   * The type of one chunk of a stream, erased.
   *
   * @return the chunk type, or {@code void.class} if it is left to the type arguments
   */
  Class<?> streamingOutputType() default void.class;
}
