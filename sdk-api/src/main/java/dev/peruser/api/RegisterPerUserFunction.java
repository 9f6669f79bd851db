package dev.peruser.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class a function type with one instance for each user.
 *
 * <p>The instance is built when the user's first request arrives, serves that user alone, and is
 * closed, if it is {@link AutoCloseable}, when the user's session ends. Its fields are the user's
 * state: by default the turns of one user never overlap, so plain fields need no locks.
 *
 * <pre>{@code
 * @RegisterPerUserFunction(
 *     configType = CounterConfig.class,
 *     inputType = CounterInput.class,
 *     singleOutputType = CounterOutput.class)
 * public final class Counter implements SingleFunction<CounterInput, CounterOutput> {
 *   private final CounterConfig config;
 *   private int count;
 *
 *   Counter(CounterConfig config) {
 *     this.config = config;
 *   }
 *
 *   @Override
 *   public CounterOutput invoke(CounterInput input) {
 *     return new CounterOutput(config.greeting() + ", " + input.message() + "!", ++count);
 *   }
 * }</pre>
 * }
 *
 * <p>The class implements {@link SingleFunction}, {@link StreamingFunction} or both (over one input
 * type). It has one constructor that is not private, whose parameters are any of: the config
 * record, {@link PerUserBuilder} or {@link Builder}.
 *
 * <p>The type attributes may be left out: the type arguments of the implemented interface are the
 * declaration. An attribute that is given is held against them, and a difference is a compiler
 * error.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface RegisterPerUserFunction {

  /**
   * The record, annotated {@link FunctionConfig}, that holds the function's settings. A function
   * without settings leaves this out and gives a {@link #name()}.
   *
   * @return the config record, or {@code void.class} if there are no settings
   */
  Class<?> configType() default void.class;

  /**
   * The type name ({@code _type} in the workflow file) of a function without settings. With a
   * {@link #configType()} the name stands on the config record instead.
   *
   * @return the type name, or the empty string
   */
  String name() default "";

  /**
   * The input type: {@code I} of {@link SingleFunction} or {@link StreamingFunction}, erased.
   *
   * @return the input type, or {@code void.class} if it is left to the type arguments
   */
  Class<?> inputType() default void.class;

  /**
   * The output type of a single turn: {@code O} of {@link SingleFunction}, erased.
   *
   * @return the output type, or {@code void.class} if it is left to the type arguments
   */
  Class<?> singleOutputType() default void.class;

  /**
   * The type of one chunk of a stream: {@code C} of {@link StreamingFunction}, erased.
   *
   * @return the chunk type, or {@code void.class} if it is left to the type arguments
   */
  Class<?> streamingOutputType() default void.class;
}
