package dev.peruser.api.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a generated {@link Registration}, and says what a compiler needs to hold a workflow file
 * against it: the aggregating processor reads it from source and, across jars, from class files.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface GeneratedRegistration {

  /**
   * The annotated class that the registration is for.
   *
   * @return the function or group class
   */
  Class<?> value();

  /**
   * The {@linkplain Registration#FORMAT format} that the registration was generated in.
   *
   * @return the format
   */
  int format();

  /**
   * The type name.
   *
   * @return {@link Registration#typeName()}
   */
  String typeName();

  /**
   * The scope.
   *
   * @return {@link Registration#scope()}
   */
  Scope scope();

  /**
   * The schema of the settings. A compiler cannot read it off the config record of another jar: up
   * to JDK 21 it sees no {@code @Nullable} there.
   *
   * @return the text of {@link Registration#configSchema()}, in parts of which each fits a constant
   */
  String[] configSchema();

  /**
   * What the functions take and give.
   *
   * @return one signature for a function, or those of a group's functions
   */
  Signature[] signatures();

  /**
   * What one function takes and gives; types are named as in {@link DataType#name()}.
   *
   * @see Registration
   */
  @Retention(RetentionPolicy.CLASS)
  @Target({})
  @interface Signature {

    /**
     * The function's name within its group.
     *
     * @return the name; empty for a function that is in no group
     */
    String name() default "";

    /**
     * The input.
     *
     * @return the name of its type
     */
    String input();

    /**
     * The output of a single turn.
     *
     * @return the name of its type; empty if the function only streams
     */
    String singleOutput() default "";

    /**
     * A chunk of a stream.
     *
     * @return the name of its type; empty if the function does not stream
     */
    String streamingOutput() default "";
  }
}
