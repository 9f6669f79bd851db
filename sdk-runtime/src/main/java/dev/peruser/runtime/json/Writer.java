package dev.peruser.runtime.json;

import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectWriter;

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
  static Writer ofEachSubtype(ObjectWriter writer, JavaType type) {
    return value ->
        writer
            .forType(writer.typeFactory().constructSpecializedType(type, value.getClass()))
            .writeValueAsBytes(value);
  }
}
