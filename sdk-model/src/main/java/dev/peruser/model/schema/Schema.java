package dev.peruser.model.schema;

import java.util.List;
import java.util.Optional;

/** A JSON schema (2020-12). {@link SchemaJson} writes and reads its text. */
public sealed interface Schema {

  /**
   * {@code {"type": "object", "properties": ...}}: a record or a class with properties. Properties
   * that it does not have are ignored unless it is closed.
   *
   * @param title the simple name of the type
   * @param description what it is for; may be empty
   * @param properties its properties, in the order of declaration
   * @param closed whether unknown properties are refused
   */
  record ObjectSchema(String title, String description, List<Property> properties, boolean closed)
      implements Schema {
    /** Copies the properties. */
    public ObjectSchema {
      properties = List.copyOf(properties);
    }

    /**
     * Finds a property.
     *
     * @param name its name in JSON
     * @return the property, if there is one of that name
     */
    public Optional<Property> property(String name) {
      return properties.stream().filter(property -> property.name().equals(name)).findFirst();
    }
  }

  /**
   * {@code {"type": "object", "additionalProperties": ...}}: a map.
   *
   * @param values the schema of its values
   */
  record MapSchema(Schema values) implements Schema {}

  /**
   * {@code {"type": "array", "items": ...}}.
   *
   * @param items the schema of its items
   * @param uniqueItems whether the items differ, as in a set
   */
  record ArraySchema(Schema items, boolean uniqueItems) implements Schema {}

  /**
   * {@code {"type": "string"}}, with a format such as {@code date-time} where there is one.
   *
   * @param format the format; empty if there is none
   * @param minLength the least number of characters
   * @param maxLength the greatest number of characters, if it is bounded
   */
  record StringSchema(String format, int minLength, Optional<Integer> maxLength) implements Schema {
    /** Any string. */
    public static final StringSchema ANY = new StringSchema("", 0, Optional.empty());
  }

  /**
   * {@code {"type": "integer"}}, with the range of its Java type.
   *
   * @param minimum the least value, if it is bounded
   * @param maximum the greatest value, if it is bounded
   */
  record IntegerSchema(Optional<Long> minimum, Optional<Long> maximum) implements Schema {}

  /** {@code {"type": "number"}}. */
  record NumberSchema() implements Schema {}

  /** {@code {"type": "boolean"}}. */
  record BooleanSchema() implements Schema {}

  /**
   * {@code {"enum": [...]}}: one of some strings.
   *
   * @param values the strings
   */
  record EnumSchema(List<String> values) implements Schema {
    /** Copies the values. */
    public EnumSchema {
      values = List.copyOf(values);
    }
  }

  /**
   * {@code {"anyOf": [..., {"type": "null"}]}}: a value or null.
   *
   * @param schema the schema of the value
   */
  record NullableSchema(Schema schema) implements Schema {}

  /**
   * {@code {"anyOf": [...]}}: one of several shapes, such as the permitted subtypes of a sealed
   * interface.
   *
   * @param choices the shapes
   */
  record AnyOfSchema(List<Schema> choices) implements Schema {
    /** Copies the choices. */
    public AnyOfSchema {
      choices = List.copyOf(choices);
    }
  }

  /**
   * {@code {"$ref": "#/$defs/NAME"}}: a definition of the same {@link SchemaDocument}.
   *
   * @param name the definition's name
   */
  record RefSchema(String name) implements Schema {}

  /**
   * {@code {"type": "string", "peruser:function": "TYPE"}}: in a config, the name of a function
   * that is depended on.
   *
   * @param target the type that is referred to, in source form with its type arguments: a
   *     registered class, or {@code dev.peruser.api.SingleFunction<...>} or {@code
   *     StreamingFunction<...>} when any function of that shape will do
   */
  record FunctionRefSchema(String target) implements Schema {}

  /**
   * {@code {"type": "string", "peruser:functionGroup": "TYPE"}}: in a config, the name of a group
   * that is depended on.
   *
   * @param target the registered group class
   */
  record FunctionGroupRefSchema(String target) implements Schema {}

  /**
   * A property of an object.
   *
   * @param name its name in JSON; in a config, its key in the workflow file
   * @param schema the schema of its value
   * @param required whether it must be there
   * @param defaultValue the value that it has when it is absent, as JSON text
   * @param description what it is for; may be empty
   */
  record Property(
      String name,
      Schema schema,
      boolean required,
      Optional<String> defaultValue,
      String description) {}
}
