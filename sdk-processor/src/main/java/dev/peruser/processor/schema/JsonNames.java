package dev.peruser.processor.schema;

import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.ElementPlace;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Names that Jackson's annotations give. Jackson itself is not on the processor path. */
final class JsonNames {
  private static final String JSON_PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";
  private static final String JSON_IGNORE = "com.fasterxml.jackson.annotation.JsonIgnore";
  private static final String JSON_TYPE_INFO = "com.fasterxml.jackson.annotation.JsonTypeInfo";

  private JsonNames() {}

  /** The name that an element is given. */
  static Optional<String> of(Element element) {
    return Annotation.find(ElementPlace.of(element), JSON_PROPERTY)
        .flatMap(annotation -> annotation.text("value"));
  }

  /** Whether an element is left out. */
  static boolean isIgnored(Element element) {
    return Annotation.find(ElementPlace.of(element), JSON_IGNORE).isPresent();
  }

  /** Whether values of a type say of which subtype they are. */
  static boolean hasTypeId(Element type) {
    return Annotation.find(ElementPlace.of(type), JSON_TYPE_INFO).isPresent();
  }
}
