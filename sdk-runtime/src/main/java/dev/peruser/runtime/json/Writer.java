package dev.peruser.runtime.json;

import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes the values of one type as UTF-8 text. */
@FunctionalInterface
interface Writer {
  byte[] write(Object value);

  /** By the properties of the declared type. */
  static Writer of(ObjectWriter writer) {
    return writer::writeValueAsBytes;
  }

  /**
   * By the properties of the subtype that the value has. By itself Jackson writes a value at the
   * top as its declared type, and a sealed interface has no properties.
   */
  static Writer ofEachSubtype(JsonMapper mapper, JavaType type) {
    return value ->
        mapper
            .writerFor(mapper.getTypeFactory().constructSpecializedType(type, value.getClass()))
            .writeValueAsBytes(value);
  }
}
