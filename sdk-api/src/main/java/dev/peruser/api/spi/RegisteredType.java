package dev.peruser.api.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the empty interface that is generated for each type name, and says which registration has
 * that name. The interface's own name follows from the type name, so that a compiler that meets the
 * type name in a workflow file finds the registration in whatever jar it is: it can ask for a class
 * by name, but not read a services file of a jar.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface RegisteredType {

  /**
   * The registration of the type.
   *
   * @return the qualified name of a {@link Registration}
   */
  String value();
}
