package dev.peruser.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.InvalidInputException;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.TypeToken;
import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.ArraySchema;
import dev.peruser.model.schema.Schema.EnumSchema;
import dev.peruser.model.schema.Schema.FunctionRefSchema;
import dev.peruser.model.schema.Schema.IntegerSchema;
import dev.peruser.model.schema.Schema.MapSchema;
import dev.peruser.model.schema.Schema.NullableSchema;
import dev.peruser.model.schema.Schema.NumberSchema;
import dev.peruser.model.schema.Schema.ObjectSchema;
import dev.peruser.model.schema.Schema.Property;
import dev.peruser.model.schema.Schema.StringSchema;
import dev.peruser.model.schema.SchemaDocument;
import dev.peruser.model.schema.SchemaJson;
import dev.peruser.runtime.RejectedInputException;
import dev.peruser.runtime.RejectedInputException.Mistake;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fits a schema binds, and nothing else does. */
class JsonBindingTest {
  private final JsonBinding json = new JsonBinding();

  enum Colour {
    RED,
    GREEN
  }

  record Item(String name, int amount) {}

  record Order(
      String id,
      List<Item> items,
      @DefaultValue("3") int copies,
      @DefaultValue("") String note,
      @DefaultValue("GREEN") Colour colour,
      @DefaultValue("[\"a\"]") List<String> tags,
      Optional<String> coupon,
      @Nullable String gift) {}

  record Checked(int percent) {
    Checked {
      if (percent > 100) {
        throw new InvalidInputException("/percent", "must not be over 100");
      }
    }
  }

  private static final Schema INT = IntegerSchema.between(Integer.MIN_VALUE, Integer.MAX_VALUE);
  private static final Schema ITEM =
      object(required("name", StringSchema.ANY), required("amount", INT));

  /** What the processor would write for the types of this test. */
  private static final Map<Type, Schema> SCHEMAS =
      Map.of(
          Item.class,
          ITEM,
          Checked.class,
          object(required("percent", INT)),
          Order.class,
          object(
              required("id", StringSchema.ANY),
              required("items", new ArraySchema(ITEM, false)),
              withDefault("copies", INT, "3"),
              withDefault("note", StringSchema.ANY, "\"\""),
              withDefault("colour", new EnumSchema(List.of("RED", "GREEN")), "\"GREEN\""),
              withDefault("tags", new ArraySchema(StringSchema.ANY, false), "[\"a\"]"),
              optional("coupon", new NullableSchema(StringSchema.ANY)),
              optional("gift", new NullableSchema(StringSchema.ANY))),
          String.class,
          StringSchema.ANY,
          Integer.class,
          INT,
          Long.class,
          IntegerSchema.between(Long.MIN_VALUE, Long.MAX_VALUE),
          BigInteger.class,
          IntegerSchema.ANY,
          Double.class,
          NumberSchema.ANY,
          BigDecimal.class,
          NumberSchema.ANY);

  private static Schema object(Property... properties) {
    return new ObjectSchema("", "", List.of(properties), false);
  }

  private static Property required(String name, Schema schema) {
    return new Property(name, schema, true, Optional.empty(), "");
  }

  private static Property optional(String name, Schema schema) {
    return new Property(name, schema, false, Optional.empty(), "");
  }

  private static Property withDefault(String name, Schema schema, String json) {
    return new Property(name, schema, false, Optional.of(json), "");
  }

  private static String text(Schema schema) {
    return SchemaJson.write(new SchemaDocument(schema));
  }

  private JsonCodec codec(Type type) {
    String schema = text(Objects.requireNonNull(SCHEMAS.get(type)));
    return json.codec(new DataType(type, type.getTypeName(), false, schema));
  }

  private JsonCodec wrapped(Type type) {
    return wrapped(type, Objects.requireNonNull(SCHEMAS.get(type)));
  }

  private JsonCodec wrapped(Type type, Schema schema) {
    String text = text(object(required("value", schema)));
    return json.codec(new DataType(type, type.getTypeName(), true, text));
  }

  private static Object read(JsonCodec codec, String text) throws RejectedInputException {
    byte[] bytes = text.getBytes(UTF_8);
    return codec.read(bytes, 0, bytes.length);
  }

  private static RejectedInputException rejection(JsonCodec codec, String text) {
    return catchThrowableOfType(RejectedInputException.class, () -> read(codec, text));
  }

  @Test
  void absentComponentsGetTheirDefaults() throws Exception {
    assertThat(read(codec(Order.class), "{\"id\":\"1\",\"items\":[]}"))
        .isEqualTo(
            new Order("1", List.of(), 3, "", Colour.GREEN, List.of("a"), Optional.empty(), null));
  }

  @Test
  @SuppressWarnings("unchecked")
  void aDefaultListIsNotSharedBetweenInputs() throws Exception {
    JsonCodec codec = codec(Order.class);
    ((Order) read(codec, "{\"id\":\"1\",\"items\":[]}")).tags().add("b");
    assertThat(((Order) read(codec, "{\"id\":\"1\",\"items\":[]}")).tags()).containsExactly("a");
  }

  @Test
  void unknownPropertiesAreIgnored() throws Exception {
    assertThat(read(codec(Item.class), "{\"name\":\"n\",\"amount\":1,\"other\":[{}]}"))
        .isEqualTo(new Item("n", 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"items\":[]}|/id|is missing",
        "{\"id\":null,\"items\":[]}|/id|must not be null",
        "{\"id\":7,\"items\":[]}|/id|must be a string",
        "{\"id\":\"1\",\"items\":{}}|/items|must be an array",
        "{\"id\":\"1\",\"items\":[{\"name\":\"n\"}]}|/items/0/amount|is missing",
        "{\"id\":\"1\",\"items\":[{\"name\":\"n\",\"amount\":1.5}]}|/items/0/amount|must be an"
            + " integer from -2147483648 to 2147483647",
        "{\"id\":\"1\",\"items\":[{\"name\":\"n\",\"amount\":\"7\"}]}|/items/0/amount|must be an"
            + " integer from -2147483648 to 2147483647",
        "{\"id\":\"1\",\"items\":[{\"name\":\"n\",\"amount\":3000000000}]}|/items/0/amount|must be"
            + " an integer from -2147483648 to 2147483647",
        "{\"id\":\"1\",\"items\":[],\"colour\":\"BLUE\"}|/colour|must be one of \"RED\", \"GREEN\"",
        "{\"id\":\"1\",\"items\":[],\"colour\":0}|/colour|must be one of \"RED\", \"GREEN\"",
        "{\"id\":\"1\",\"items\":[],\"copies\":null}|/copies|must not be null",
        "[]|``|must be an object",
        "\"text\"|``|must be an object",
      })
  void whatDoesNotFitIsToldWithItsPlace(String text, String pointer, String message) {
    RejectedInputException rejection = rejection(codec(Order.class), text);
    assertThat(rejection.malformed()).isFalse();
    assertThat(rejection.mistakes()).containsExactly(new Mistake(pointer, message));
  }

  @Test
  void everyMistakeIsToldInOneAnswer() {
    String text =
        "{\"items\":[{\"name\":1,\"amount\":\"7\"},{\"name\":\"n\"}],\"copies\":1.5,\"other\":[{}]}";
    assertThat(rejection(codec(Order.class), text).mistakes())
        .extracting(Mistake::pointer)
        .containsExactly("/items/0/name", "/items/0/amount", "/items/1/amount", "/copies", "/id");
  }

  @Test
  void whatIsNoJsonBehindAMistakeIsMalformed() {
    assertThat(rejection(codec(Item.class), "{\"name\":7,").malformed()).isTrue();
    assertThat(rejection(codec(Item.class), "{\"name\":7} x").malformed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "{",
        "{\"name\":\"n\",\"amount\":1} x",
        "{\"name\":\"n\",\"amount\":1}{}",
        "{\"name\":\"n\",\"name\":\"m\",\"amount\":1}",
        "{'name':'n'}",
        "not json",
      })
  void whatIsNoJsonIsMalformed(String text) {
    RejectedInputException rejection = rejection(codec(Item.class), text);
    assertThat(rejection.malformed()).isTrue();
    assertThat(rejection.mistakes()).hasSize(1);
  }

  @Test
  void deepNestingIsMalformedAndDoesNotOverflow() {
    String deep = "{\"other\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(rejection(codec(Item.class), deep).malformed()).isTrue();
  }

  @Test
  void textInUtf16IsMalformed() {
    byte[] bytes = "{\"name\":\"n\",\"amount\":1}".getBytes(UTF_16);
    assertThatThrownBy(() -> codec(Item.class).read(bytes, 0, bytes.length))
        .isInstanceOf(RejectedInputException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void aSlashThatIsWrittenInTwoBytesIsMalformed() {
    byte[] bytes = "{\"name\":\"??\",\"amount\":1}".getBytes(UTF_8);
    bytes[9] = (byte) 0xC0;
    bytes[10] = (byte) 0xAF;
    assertThatThrownBy(() -> codec(Item.class).read(bytes, 0, bytes.length))
        .isInstanceOf(RejectedInputException.class)
        .hasMessageContaining("JSON is UTF-8 text; this is not: byte 10.");
  }

  @Test
  void aWholeNumberWithAFractionOfZeroIsAnInteger() throws Exception {
    assertThat(read(codec(Item.class), "{\"name\":\"n\",\"amount\":1.0}"))
        .isEqualTo(new Item("n", 1));
    assertThat(read(wrapped(Long.class), "{\"value\":1e3}")).isEqualTo(1_000L);
    assertThat(read(wrapped(BigInteger.class), "{\"value\":1e30}"))
        .isEqualTo(BigInteger.TEN.pow(30));
  }

  /** For the last ones Java has no number. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e1000",
        "1e999999999",
        "-1e-999999999",
        "1e2147483648",
        "-1.5e99999999999",
        "1e-99999999999",
        "0e99999999999"
      })
  void aHugeExponentIsRefusedWithoutMakingTheNumber(String number) {
    for (Type type : List.of(Long.class, BigInteger.class, Double.class, BigDecimal.class)) {
      RejectedInputException rejection = rejection(wrapped(type), "{\"value\":" + number + "}");
      assertThat(rejection.malformed()).isFalse();
      assertThat(rejection.mistakes())
          .containsExactly(new Mistake("/value", "must not have more than 1000 digits"));
    }
  }

  @Test
  void anIntegerIsANumber() throws Exception {
    assertThat(read(wrapped(Double.class), "{\"value\":7}")).isEqualTo(7.0);
    assertThat(read(wrapped(BigDecimal.class), "{\"value\":7}")).isEqualTo(new BigDecimal(7));
  }

  @Test
  void aSimpleTypeTravelsAsValue() throws Exception {
    assertThat(read(wrapped(String.class), "{\"value\":\"hello\"}")).isEqualTo("hello");
    assertThat(new String(wrapped(Integer.class).write(5), UTF_8)).isEqualTo("{\"value\":5}");
    assertThat(rejection(wrapped(String.class), "\"hello\"").mistakes())
        .containsExactly(new Mistake("", "must be an object"));
    assertThat(rejection(wrapped(String.class), "{}").mistakes())
        .containsExactly(new Mistake("/value", "is missing"));
  }

  @Test
  void typeArgumentsCount() throws Exception {
    Type type = new TypeToken<Map<String, List<Item>>>() {}.type();
    assertThat(
            read(
                wrapped(type, new MapSchema(new ArraySchema(ITEM, false))),
                "{\"value\":{\"k\":[{\"name\":\"n\",\"amount\":1}]}}"))
        .isEqualTo(Map.of("k", List.of(new Item("n", 1))));
  }

  @Test
  void anOutputKeepsTheOrderOfItsComponents() {
    assertThat(new String(codec(Item.class).write(new Item("n", 1)), UTF_8))
        .isEqualTo("{\"name\":\"n\",\"amount\":1}");
  }

  @Test
  void aNullOutputIsAFailureOfTheFunction() {
    assertThatThrownBy(() -> codec(Item.class).write(null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("null");
  }

  @Test
  void whatARecordRefusesIsToldInItsOwnWords() {
    assertThat(rejection(codec(Checked.class), "{\"percent\":101}").mistakes())
        .containsExactly(new Mistake("/percent", "must not be over 100"));
  }

  record Settings(
      int maxNotes,
      @DefaultValue("notepad") FunctionRef<SingleFunction<String, String>> notepadName,
      @DefaultValue("{\"theme\":\"dark\"}") Map<String, String> defaultPreferences) {}

  private static final Schema SETTINGS =
      object(
          required("max_notes", INT),
          withDefault("notepad_name", new FunctionRefSchema("Notepad"), "\"notepad\""),
          withDefault(
              "default_preferences", new MapSchema(StringSchema.ANY), "{\"theme\":\"dark\"}"));

  @Test
  void settingsAreInSnakeCaseAndReferencesAreNames() {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("max_notes", BigInteger.valueOf(50));
    assertThat(json.config(settings, Settings.class, text(SETTINGS)))
        .isEqualTo(new Settings(50, FunctionRef.of("notepad"), Map.of("theme", "dark")));
  }

  record Limited(int max) {
    Limited {
      if (max < 1) {
        throw new IllegalArgumentException("max must be at least 1, not " + max);
      }
    }
  }

  @Test
  void whatAConfigRefusesIsToldInItsOwnWords() {
    assertThatThrownBy(
            () -> json.config(Map.of("max", 0), Limited.class, text(object(required("max", INT)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("max must be at least 1, not 0");
  }
}
