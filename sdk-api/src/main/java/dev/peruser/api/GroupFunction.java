package dev.peruser.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method of a group class one of the group's functions.
 *
 * <p>A single function is {@code O add(I input)}; a streaming one is {@code void watch(I input,
 * Emitter<? super C> emitter)}. Either may throw any exception. The method is not private and not
 * static.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface GroupFunction {

  /**
   * The name of the function within its group: letters, digits, {@code _}, {@code -} and {@code .},
   * unique in the group.
   *
   * @return the name, or the empty string for the method's own name
   */
  String name() default "";

  /**
   * What the function does, for people and for language models that choose among tools.
   *
   * @return the description, or the empty string for the first sentence of the method's Javadoc
   */
  String description() default "";
}
