package dev.peruser.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.model.check.Mistake.Reason;
import dev.peruser.model.json.JsonReader;
import dev.peruser.model.schema.SchemaJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a reader learns while it feeds a check with tokens. */
class SchemaCheckTest {
  private static final String POINT =
      """
      {"type": "object",
       "properties": {
         "x": {"type": "integer"},
         "y": {"type": "number", "default": 2.5},
         "name": {"type": "string", "default": "p"}},
       "required": ["x"]}""";

  @Test
  void aMistakeIsKnownAsSoonAsItsTokenHasCome() {
    SchemaCheck check = schema(POINT).check();

    check.startObject();
    check.name("x");
    assertThat(check.isFine()).isTrue();
    check.bool(true);

    assertThat(check.isFine()).isFalse();
    assertThat(check.mistakes()).extracting(SchemaCheckTest::pointer).containsExactly("/x");
  }

  @Test
  void aCheckKnowsWhereItIs() {
    SchemaCheck check = schema("{\"type\":\"array\",\"items\":" + POINT + "}").check();

    assertThat(check.pointer()).isEqualTo(JsonPointer.ROOT);
    check.startArray();
    check.startObject();
    check.name("x");
    assertThat(check.pointer()).hasToString("/0/x");
    check.number(integer(1));
    check.end();
    check.startObject();
    assertThat(check.pointer()).hasToString("/1/null");
    check.end();
    assertThat(check.pointer()).hasToString("/1");
  }

  @Test
  void whatNobodyAsksAboutIsPassedOver() {
    SchemaCheck check = schema(POINT).check();

    check.startObject();
    check.name("unknown");
    check.startObject();
    check.name("x");
    check.startArray();
    check.string(new Text("not looked at"));
    check.end();
    check.end();
    check.name("x");
    check.number(integer(1));
    check.end();

    assertThat(check.mistakes()).isEmpty();
  }

  @Test
  void itemsThatMustDifferAreReadWhateverIsInThem() {
    SchemaCheck check =
        schema("{\"type\":\"array\",\"items\":" + POINT + ",\"uniqueItems\":true}").check();

    check.startArray();
    check.startObject();
    check.name("unknown");
    check.startArray();
    check.end();
    check.end();
    check.end();

    assertThat(check.mistakes()).extracting(Mistake::reason).containsExactly(Reason.MISSING);
  }

  @Test
  void aReaderLearnsWhichNumbersAreWantedAsIntegers() {
    SchemaCheck check = schema(POINT).check();

    check.startObject();
    check.name("x");
    assertThat(check.wantsInteger()).isTrue();
    check.number(integer(1));
    check.name("y");
    assertThat(check.wantsInteger()).isFalse();
    check.number(integer(1));
    check.name("unknown");
    assertThat(check.wantsInteger()).isFalse();
    check.startArray();
    assertThat(check.wantsInteger()).isFalse();
  }

  @Test
  void aWholeValueMayBeWantedAsAnInteger() {
    assertThat(wantsInteger("{\"type\":\"integer\"}")).isTrue();
    assertThat(wantsInteger("{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"null\"}]}")).isTrue();
    assertThat(wantsInteger("{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"string\"}]}")).isTrue();
    assertThat(wantsInteger("{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"number\"}]}"))
        .isFalse();
    assertThat(wantsInteger("{\"anyOf\":[{\"type\":\"boolean\"},{\"type\":\"string\"}]}"))
        .isFalse();
    assertThat(wantsInteger("{\"type\":\"number\"}")).isFalse();
  }

  private static boolean wantsInteger(String schema) {
    return schema(schema).check().wantsInteger();
  }

  @Test
  void theDefaultsOfWhatIsAbsentAreToldAtTheEndOfItsObject() {
    SchemaCheck check = schema(POINT).check();

    check.startObject();
    check.name("x");
    check.number(integer(1));
    check.name("name");
    check.string(new Text("q"));
    assertThat(check.absentDefaults()).isEmpty();
    check.end();

    assertThat(check.absentDefaults())
        .extracting(absent -> absent.property().name())
        .containsExactly("y");
  }

  @Test
  void anObjectThatIsWrongGetsNoDefaults() {
    SchemaCheck check = schema(POINT).check();

    check.startObject();
    check.end();

    assertThat(check.absentDefaults()).isEmpty();
    assertThat(check.mistakes()).hasSize(1);
  }

  @Test
  void ofSeveralShapesTheOneThatFitsGivesTheDefaults() {
    SchemaCheck check =
        schema(
                """
                {"anyOf": [
                  {"type": "object", "properties": {
                    "a": {"type": "integer"}, "b": {"type": "string", "default": "first"}},
                    "required": ["a"]},
                  {"type": "object", "properties": {
                    "c": {"type": "integer"}, "d": {"type": "string", "default": "second"}},
                    "required": ["c"]}]}""")
            .check();

    check.startObject();
    check.name("c");
    check.number(integer(1));
    check.end();

    assertThat(check.absentDefaults())
        .extracting(absent -> absent.property().defaultValue().orElseThrow())
        .containsExactly("\"second\"");
  }

  @Test
  void theDefaultsOfAnInnerObjectAreNotThoseOfTheOuter() {
    SchemaCheck check =
        schema(
                "{\"type\":\"object\",\"properties\":{\"p\":"
                    + POINT
                    + ",\"q\":{\"type\":\"integer\",\"default\":1}}}")
            .check();

    check.startObject();
    check.name("p");
    check.startObject();
    check.name("x");
    check.number(integer(1));
    check.end();
    assertThat(check.absentDefaults())
        .extracting(absent -> absent.property().name())
        .containsExactly("y", "name");
    check.end();
    assertThat(check.absentDefaults())
        .extracting(absent -> absent.property().name())
        .containsExactly("q");
  }

  @Test
  void allDefaultsOfASchemaCanBeChecked() {
    CompiledSchema schema = schema("{\"type\":\"array\",\"items\":" + POINT + "}");

    assertThat(schema.defaults())
        .extracting(it -> it.property().name())
        .containsExactly("y", "name");
    SchemaCheck check = schema.defaults().get(0).check();
    check.string(new Text("two"));
    assertThat(check.mistakes()).extracting(Mistake::message).containsExactly("must be a number");
  }

  @Test
  void atMostAHundredMistakesAreTold() {
    CompiledSchema schema = schema("{\"type\":\"array\",\"items\":{\"type\":\"string\"}}");
    SchemaCheck check = schema.check();

    check.startArray();
    for (int i = 0; i < 100; i++) {
      check.nothing();
    }
    assertThat(check.hasMoreMistakes()).isFalse();
    check.nothing();
    check.end();

    assertThat(check.mistakes()).hasSize(100);
    assertThat(check.hasMoreMistakes()).isTrue();
  }

  @Test
  void soItIsOfAShapeThatWasMeant() {
    SchemaCheck check =
        schema(
                """
                {"anyOf": [
                  {"type": "object", "properties": {
                    "kind": {"enum": ["list"]},
                    "all": {"type": "array", "items": {"type": "string"}}}},
                  {"type": "object", "properties": {"kind": {"enum": ["none"]}}}],
                 "discriminator": {"propertyName": "kind"}}""")
            .check();

    check.startObject();
    check.name("kind");
    check.string(new Text("list"));
    check.name("all");
    check.startArray();
    for (int i = 0; i < 101; i++) {
      check.nothing();
    }
    check.end();
    check.end();

    assertThat(check.mistakes()).hasSize(100);
    assertThat(check.hasMoreMistakes()).isTrue();
  }

  @Test
  void aClosedSchemaRefusesWhatItDoesNotKnowAtAnyDepth() {
    var document =
        SchemaJson.read(
            "{\"type\":\"object\",\"properties\":{\"p\":{\"$ref\":\"#/$defs/Point\"}},"
                + "\"$defs\":{\"Point\":"
                + POINT
                + "}}");
    Object value = JsonReader.read("{\"p\":{\"x\":1,\"z\":2},\"q\":3}");

    assertThat(CompiledSchema.closed(document).mistakes(value))
        .extracting(SchemaCheckTest::pointer)
        .containsExactly("/p/z", "/q");
    assertThat(CompiledSchema.of(document).mistakes(value)).isEmpty();
  }

  @Test
  void aDeepValueIsChecked() {
    CompiledSchema schema =
        schema(
            """
            {"$ref": "#/$defs/Box",
             "$defs": {"Box": {"type": "object", "properties": {"in": {"$ref": "#/$defs/Box"}}}}}""");
    SchemaCheck check = schema.check();

    for (int i = 0; i < 1_000; i++) {
      check.startObject();
      check.name("in");
    }
    check.bool(true);
    for (int i = 0; i < 1_000; i++) {
      check.end();
    }

    assertThat(check.mistakes())
        .extracting(SchemaCheckTest::pointer)
        .containsExactly("/in".repeat(1_000));
  }

  /** A copy for each would be as many times the names as there are mistakes. */
  @Test
  void mistakesThatLieInTheSameShareTheWayThere() {
    SchemaCheck check =
        schema(
                "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}}")
            .check();

    check.startObject();
    check.name("n".repeat(1_000));
    check.startArray();
    check.nothing();
    check.nothing();
    check.end();
    check.end();

    List<JsonPointer> pointers = check.mistakes().stream().map(Mistake::pointer).toList();
    assertThat(pointers).extracting(JsonPointer::step).containsExactly("0", "1");
    assertThat(pointers.get(0).parent()).isNotNull().isSameAs(pointers.get(1).parent());
  }

  @Test
  void aTextThatIsTooLongForThePatternDoesNotMatchIt() {
    CompiledSchema schema = schema("{\"type\":\"string\",\"pattern\":\"^(?:a|b)*$\"}");

    assertThat(schema.mistakes("ab")).isEmpty();
    assertThat(schema.mistakes("ab".repeat(1_000_000)))
        .extracting(Mistake::reason)
        .containsExactly(Reason.FORM);
  }

  @Test
  void aReferenceToNothingIsRefused() {
    assertThatThrownBy(() -> schema("{\"$ref\":\"#/$defs/Nothing\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The schema has no definition 'Nothing'");
  }

  @Test
  void whatIsNoJsonIsRefused() {
    CompiledSchema schema = schema("{\"type\":\"integer\"}");

    assertThatThrownBy(() -> schema.mistakes(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Not a JSON value: a java.lang.Integer");
    assertThat(schema.mistakes(Map.of("a", List.of(BigInteger.ONE)))).hasSize(1);
  }

  private static String pointer(Mistake mistake) {
    return mistake.pointer().toString();
  }

  private static CompiledSchema schema(String json) {
    return CompiledSchema.of(SchemaJson.read(json));
  }

  private static Scalar integer(long value) {
    return new PlainValue(BigDecimal.valueOf(value), true);
  }
}
