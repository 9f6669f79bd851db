package dev.peruser.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a type or a component is for. It becomes the {@code description} in the JSON schema,
 * and so in OpenAPI. Without it, the Javadoc of the type or component is used where the source is
 * at hand.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.TYPE,
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface Description {

  /**
   * The description, as plain text.
   *
   * @return the description
   */
  String value();
}
