package dev.peruser.model.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A schema and the definitions that it refers to.
 *
 * @param root the schema
 * @param definitions what {@link Schema.RefSchema} names, in the order in which they were met
 */
public record SchemaDocument(Schema root, Map<String, Schema> definitions) {

  /** Copies the definitions. */
  public SchemaDocument {
    definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
  }

  /**
   * A schema without definitions.
   *
   * @param root the schema
   */
  public SchemaDocument(Schema root) {
    this(root, Map.of());
  }
}
