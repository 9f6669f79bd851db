package dev.peruser.model.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
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
   * @param keys the schema of its keys; {@link StringSchema#ANY} if any text is one
   * @param values the schema of its values
   * @param minProperties the least number of entries
   * @param maxProperties the greatest number of entries, if it is bounded
   */
  record MapSchema(Schema keys, Schema values, int minProperties, Optional<Integer> maxProperties)
      implements Schema {
    /**
     * A map of any texts, of any size.
     *
     * @param values the schema of its values
     */
    public MapSchema(Schema values) {
      this(StringSchema.ANY, values, 0, Optional.empty());
    }
  }

  /**
   * {@code {"type": "array", "items": ...}}.
   *
   * @param items the schema of its items
   * @param uniqueItems whether the items differ, as in a set
   * @param minItems the least number of items
   * @param maxItems the greatest number of items, if it is bounded
   */
  record ArraySchema(Schema items, boolean uniqueItems, int minItems, Optional<Integer> maxItems)
      implements Schema {
    /**
     * An array of any length.
     *
     * @param items the schema of its items
     * @param uniqueItems whether the items differ
     */
    public ArraySchema(Schema items, boolean uniqueItems) {
      this(items, uniqueItems, 0, Optional.empty());
    }
  }

  /**
   * {@code {"type": "string"}}, with a format such as {@code date-time} where there is one.
   *
   * @param format the format; empty if there is none
   * @param minLength the least number of characters (code points)
   * @param maxLength the greatest number of characters, if it is bounded
   * @param pattern a regular expression of ECMA-262 that is found somewhere in the text; empty if
   *     there is none. {@link PatternText} makes it one of Java
   */
  record StringSchema(String format, int minLength, Optional<Integer> maxLength, String pattern)
      implements Schema {
    /** Any string. */
    public static final StringSchema ANY = ofFormat("");

    /**
     * The strings of a format.
     *
     * @param format the format
     * @return the schema
     */
    public static StringSchema ofFormat(String format) {
      return new StringSchema(format, 0, Optional.empty(), "");
    }
  }

  /**
   * {@code {"type": "integer"}}, with the range of its Java type or its constraints.
   *
   * @param minimum the least value, if it is bounded
   * @param maximum the greatest value, if it is bounded
   */
  record IntegerSchema(Optional<BigInteger> minimum, Optional<BigInteger> maximum)
      implements Schema {
    /** Any integer. */
    public static final IntegerSchema ANY = new IntegerSchema(Optional.empty(), Optional.empty());

    /**
     * The integers of a range.
     *
     * @param minimum the least value
     * @param maximum the greatest value
     * @return the schema
     */
    public static IntegerSchema between(long minimum, long maximum) {
      return new IntegerSchema(
          Optional.of(BigInteger.valueOf(minimum)), Optional.of(BigInteger.valueOf(maximum)));
    }
  }

  /**
   * {@code {"type": "number"}}. At most one of the two lower and one of the two upper bounds is
   * there.
   *
   * @param minimum the least value, if it is bounded
   * @param exclusiveMinimum what a value is greater than, if it is bounded so
   * @param maximum the greatest value, if it is bounded
   * @param exclusiveMaximum what a value is less than, if it is bounded so
   */
  record NumberSchema(
      Optional<BigDecimal> minimum,
      Optional<BigDecimal> exclusiveMinimum,
      Optional<BigDecimal> maximum,
      Optional<BigDecimal> exclusiveMaximum)
      implements Schema {
    /** Any number. */
    public static final NumberSchema ANY =
        new NumberSchema(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Takes trailing zeros off: 1.50 and 1.5 are the same bound. */
    public NumberSchema {
      minimum = minimum.map(BigDecimal::stripTrailingZeros);
      exclusiveMinimum = exclusiveMinimum.map(BigDecimal::stripTrailingZeros);
      maximum = maximum.map(BigDecimal::stripTrailingZeros);
      exclusiveMaximum = exclusiveMaximum.map(BigDecimal::stripTrailingZeros);
    }
  }

  /**
   * {@code {"type": "boolean"}}.
   *
   * @param constant the only value that is accepted, if there is only one
   */
  record BooleanSchema(Optional<Boolean> constant) implements Schema {
    /** True or false. */
    public static final BooleanSchema ANY = new BooleanSchema(Optional.empty());
  }

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
   * @param discriminator the property whose value says which of the shapes it is: in each of them,
   *     it is required and an {@link EnumSchema}. Empty if there is none
   */
  record AnyOfSchema(List<Schema> choices, Optional<String> discriminator) implements Schema {
    /** Copies the choices. */
    public AnyOfSchema {
      choices = List.copyOf(choices);
    }

    /**
     * Shapes that are told apart by what they are.
     *
     * @param choices the shapes
     */
    public AnyOfSchema(List<Schema> choices) {
      this(choices, Optional.empty());
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
   * @param aliases other names by which it is read; at most one of all its names may be there
   */
  record Property(
      String name,
      Schema schema,
      boolean required,
      Optional<String> defaultValue,
      String description,
      List<String> aliases) {
    /** Copies the aliases. */
    public Property {
      aliases = List.copyOf(aliases);
    }

    /**
     * A property of one name.
     *
     * @param name its name in JSON
     * @param schema the schema of its value
     * @param required whether it must be there
     * @param defaultValue the value that it has when it is absent, as JSON text
     * @param description what it is for; may be empty
     */
    public Property(
        String name,
        Schema schema,
        boolean required,
        Optional<String> defaultValue,
        String description) {
      this(name, schema, required, defaultValue, description, List.of());
    }
  }
}
