package dev.peruser.api.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a generated {@link Registration}. The aggregating processor finds registrations by it, in
 * this compilation and in class files.
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
}
