package dev.peruser.model.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.model.schema.Schema.AnyOfSchema;
import dev.peruser.model.schema.Schema.ArraySchema;
import dev.peruser.model.schema.Schema.BooleanSchema;
import dev.peruser.model.schema.Schema.EnumSchema;
import dev.peruser.model.schema.Schema.FunctionRefSchema;
import dev.peruser.model.schema.Schema.IntegerSchema;
import dev.peruser.model.schema.Schema.MapSchema;
import dev.peruser.model.schema.Schema.NullableSchema;
import dev.peruser.model.schema.Schema.NumberSchema;
import dev.peruser.model.schema.Schema.ObjectSchema;
import dev.peruser.model.schema.Schema.Property;
import dev.peruser.model.schema.Schema.RefSchema;
import dev.peruser.model.schema.Schema.StringSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaJsonTest {

  @net.jqwik.api.Property(tries = 500)
  void whatIsWrittenIsReadBack(@ForAll("documents") SchemaDocument document) {
    assertThat(SchemaJson.read(SchemaJson.write(document))).isEqualTo(document);
  }

  @Provide
  Arbitrary<SchemaDocument> documents() {
    return SchemaArbitraries.documents();
  }

  @Test
  void theTextIsForPeopleToo() {
    var root =
        new ObjectSchema(
            "NotepadConfig",
            "Settings of a notepad",
            List.of(
                new Property(
                    "max_notes",
                    IntegerSchema.between(Integer.MIN_VALUE, Integer.MAX_VALUE),
                    false,
                    Optional.of("50"),
                    "How many notes a user may keep"),
                new Property(
                    "store", new FunctionRefSchema("com.acme.Store"), true, Optional.empty(), ""),
                new Property(
                    "color",
                    new NullableSchema(new RefSchema("Color")),
                    false,
                    Optional.empty(),
                    "")),
            true);
    var document =
        new SchemaDocument(root, Map.of("Color", new EnumSchema(List.of("red", "green"))));

    assertThat(SchemaJson.write(document))
        .isEqualTo(
            """
            {
              "type": "object",
              "title": "NotepadConfig",
              "description": "Settings of a notepad",
              "properties": {
                "max_notes": {
                  "type": "integer",
                  "minimum": -2147483648,
                  "maximum": 2147483647,
                  "description": "How many notes a user may keep",
                  "default": 50
                },
                "store": {"type": "string", "peruser:function": "com.acme.Store"},
                "color": {
                  "anyOf": [
                    {"$ref": "#/$defs/Color"},
                    {"type": "null"}
                  ]
                }
              },
              "required": ["store"],
              "additionalProperties": false,
              "$defs": {
                "Color": {
                  "enum": ["red", "green"]
                }
              }
            }""");
  }

  @Test
  void anObjectAndThePropertyThatHoldsItKeepTheirOwnDescriptions() {
    var inner = new ObjectSchema("Point", "A point", List.of(), false);
    var outer =
        new ObjectSchema(
            "Line",
            "",
            List.of(new Property("from", inner, true, Optional.empty(), "Where it starts")),
            false);

    assertThat(SchemaJson.read(SchemaJson.write(new SchemaDocument(outer))).root())
        .isEqualTo(outer);
  }

  @Test
  void constraintsAreTheKeywordsOfTheStandard() {
    var zero = Optional.of(BigDecimal.ZERO);
    var root =
        new ObjectSchema(
            "Order",
            "",
            List.of(
                new Property(
                    "code",
                    new StringSchema("", 2, Optional.of(8), "^[A-Z]+$"),
                    true,
                    Optional.empty(),
                    "",
                    List.of("sku")),
                new Property(
                    "price",
                    new NumberSchema(
                        Optional.empty(),
                        zero,
                        Optional.of(new BigDecimal("100.00")),
                        Optional.empty()),
                    false,
                    Optional.empty(),
                    "",
                    List.of("cost")),
                new Property(
                    "agreed", new BooleanSchema(Optional.of(true)), true, Optional.empty(), ""),
                new Property(
                    "lines",
                    new MapSchema(
                        new EnumSchema(List.of("a")),
                        new ArraySchema(StringSchema.ANY, false, 1, Optional.of(3)),
                        1,
                        Optional.of(2)),
                    true,
                    Optional.empty(),
                    "")),
            false);

    assertThat(SchemaJson.write(new SchemaDocument(root)))
        .isEqualTo(
            """
            {
              "type": "object",
              "title": "Order",
              "properties": {
                "code": {"type": "string", "minLength": 2, "maxLength": 8, "pattern": "^[A-Z]+$"},
                "sku": {
                  "type": "string",
                  "minLength": 2,
                  "maxLength": 8,
                  "pattern": "^[A-Z]+$",
                  "peruser:aliasOf": "code"
                },
                "price": {"type": "number", "exclusiveMinimum": 0, "maximum": 100},
                "cost": {
                  "type": "number",
                  "exclusiveMinimum": 0,
                  "maximum": 100,
                  "peruser:aliasOf": "price"
                },
                "agreed": {"type": "boolean", "const": true},
                "lines": {
                  "type": "object",
                  "propertyNames": {
                    "enum": ["a"]
                  },
                  "additionalProperties": {
                    "type": "array",
                    "items": {"type": "string"},
                    "minItems": 1,
                    "maxItems": 3
                  },
                  "minProperties": 1,
                  "maxProperties": 2
                }
              },
              "required": ["agreed", "lines"],
              "allOf": [
                {
                  "oneOf": [
                    {
                      "required": ["code"]
                    },
                    {
                      "required": ["sku"]
                    }
                  ]
                },
                {
                  "oneOf": [
                    {
                      "required": ["price"]
                    },
                    {
                      "required": ["cost"]
                    },
                    {
                      "not": {
                        "anyOf": [
                          {
                            "required": ["price"]
                          },
                          {
                            "required": ["cost"]
                          }
                        ]
                      }
                    }
                  ]
                }
              ]
            }""");
  }

  @Test
  void aTypeIdIsADiscriminator() {
    var kind = new Property("kind", new EnumSchema(List.of("a")), true, Optional.empty(), "");
    var choice = new ObjectSchema("A", "", List.of(kind), false);
    var anyOf = new AnyOfSchema(List.of(choice), Optional.of("kind"));

    assertThat(SchemaJson.write(new SchemaDocument(anyOf)))
        .contains("\"discriminator\": {\"propertyName\": \"kind\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"type\":\"tuple\"}",
        "{\"anyOf\":3}",
        "{\"type\":\"array\"}",
        "{\"type\":\"boolean\",\"const\":1}"
      })
  void aTextThatIsNotOursIsRefused(String json) {
    assertThatThrownBy(() -> SchemaJson.read(json)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDefaultThatIsNotJsonIsRefused() {
    var property = new Property("a", StringSchema.ANY, false, Optional.of("not json"), "");
    var document = new SchemaDocument(new ObjectSchema("", "", List.of(property), false));

    assertThatThrownBy(() -> SchemaJson.write(document))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
