package dev.peruser.model.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.model.schema.Schema.EnumSchema;
import dev.peruser.model.schema.Schema.FunctionRefSchema;
import dev.peruser.model.schema.Schema.IntegerSchema;
import dev.peruser.model.schema.Schema.NullableSchema;
import dev.peruser.model.schema.Schema.ObjectSchema;
import dev.peruser.model.schema.Schema.Property;
import dev.peruser.model.schema.Schema.RefSchema;
import dev.peruser.model.schema.Schema.StringSchema;
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
                    new IntegerSchema(Optional.of(-2147483648L), Optional.of(2147483647L)),
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

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "{}", "{\"type\":\"tuple\"}", "{\"anyOf\":3}", "{\"type\":\"array\"}"})
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
