package dev.peruser.model.schema;

/** Writes and reads the text of a schema. */
public final class SchemaJson {
  private SchemaJson() {}
}
