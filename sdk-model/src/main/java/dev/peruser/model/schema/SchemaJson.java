package dev.peruser.model.schema;

import dev.peruser.model.json.JsonReader;
import dev.peruser.model.json.JsonWriter;

/**
 * Writes and reads the text of a schema: JSON with two spaces of indentation, the same for the same
 * schema, {@code $defs} last and no {@code $schema}.
 */
public final class SchemaJson {
  private SchemaJson() {}

  /**
   * Writes a schema.
   *
   * @param document the schema and its definitions
   * @return its text, without a line break at the end
   * @throws IllegalArgumentException if a default is not JSON
   */
  public static String write(SchemaDocument document) {
    return JsonWriter.pretty(SchemaToJson.document(document));
  }

  /**
   * Reads what {@link #write} wrote. The result is equal to the document that was written, if its
   * defaults had no spaces between their tokens.
   *
   * @param json the text
   * @return the schema and its definitions
   * @throws IllegalArgumentException if the text is not one that we write
   */
  public static SchemaDocument read(String json) {
    return SchemaFromJson.document(JsonReader.read(json));
  }
}
