package dev.peruser.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.peruser.api.spi.DataType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What of an output is held against its schema as it is written. */
class JsonOutputTest {
  private final JsonBinding json = new JsonBinding();

  private JsonCodec codec(Type type, String schema) {
    return json.codec(new DataType(type, type.getTypeName(), false, schema));
  }

  private static String write(JsonCodec codec, Object output) {
    return new String(codec.write(output), UTF_8);
  }

  record Figures(double first, float second, Object others) {}

  private JsonCodec figures() {
    return codec(
        Figures.class,
        """
        {"type":"object",
         "properties":{"first":{"type":"number"},"second":{"type":"number"},"others":{}}}""");
  }

  static Stream<Object> notNumbers() {
    return Stream.of(
        Double.NaN,
        Double.NEGATIVE_INFINITY,
        Float.NaN,
        OptionalDouble.of(Double.NaN),
        new double[] {1, Double.POSITIVE_INFINITY},
        new float[] {Float.NaN},
        List.of(Double.NaN),
        Map.of("n", Float.NEGATIVE_INFINITY));
  }

  @ParameterizedTest
  @MethodSource("notNumbers")
  void whatIsNoNumberInJsonIsNotWritten(Object others) {
    assertThatThrownBy(() -> figures().write(new Figures(1, 1, others)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The output cannot be written as JSON, at /others")
        .hasMessageEndingWith(": it is NaN or infinite, which is no number in JSON");
  }

  @Test
  void norIsThatOfAPrimitiveProperty() {
    assertThatThrownBy(() -> figures().write(new Figures(Double.NaN, 1, "")))
        .hasMessageContaining("at /first: it is NaN");
    assertThatThrownBy(() -> figures().write(new Figures(1, Float.NaN, "")))
        .hasMessageContaining("at /second: it is NaN");
  }

  @Test
  void numbersAreWrittenAsTheyAre() {
    List<Object> others =
        List.of(
            0.1,
            0.1f,
            OptionalDouble.of(0.1),
            OptionalDouble.empty(),
            new double[] {0.1},
            new float[] {0.1f});

    assertThat(write(figures(), new Figures(0.1, 0.1f, others)))
        .isEqualTo("{\"first\":0.1,\"second\":0.1,\"others\":[0.1,0.1,0.1,null,[0.1],[0.1]]}");
  }

  @SuppressWarnings("ArrayRecordComponent") // as authors may have them
  record Formed(
      @JsonFormat(shape = JsonFormat.Shape.STRING) double text,
      @JsonFormat(shape = JsonFormat.Shape.STRING) float other,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) OptionalDouble rest,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) double[] row) {}

  @Test
  void theFormsThatAnAuthorAsksForAreKept() {
    JsonCodec codec = codec(Formed.class, "{\"type\":\"object\",\"properties\":{}}");

    assertThat(write(codec, new Formed(1.5, 2.5f, null, OptionalDouble.empty(), new double[] {})))
        .isEqualTo("{\"text\":\"1.5\",\"other\":\"2.5\"}");
  }

  enum Colour {
    RED
  }

  sealed interface Shape {
    record Dot(String label) implements Shape {}
  }

  /** The label of the whole may be null, that of a part may not. */
  record Whole(
      @Nullable String label,
      Optional<Whole> part,
      Colour colour,
      Shape shape,
      List<@Nullable String> names,
      List<String> words,
      Map<String, Integer> counts) {}

  /** In the forms that the processor writes. */
  private JsonCodec wholes() {
    return codec(
        Whole.class,
        """
        {"$ref":"#/$defs/Whole",
         "$defs":{
          "Whole":{"type":"object","properties":{
           "label":{"anyOf":[{"type":"string"},{"type":"null"}]},
           "part":{"anyOf":[{"$ref":"#/$defs/Whole"},{"type":"null"}]},
           "colour":{"enum":["RED"]},
           "shape":{"anyOf":[{"$ref":"#/$defs/Dot"}]},
           "names":{"type":"array","items":{"anyOf":[{"type":"string"},{"type":"null"}]}},
           "words":{"type":"array","items":{"type":"string"}},
           "counts":{"type":"object","additionalProperties":{"type":"integer"}}}},
          "Dot":{"type":"object","properties":{"label":{"type":"string"}}}}}""");
  }

  private static final Shape DOT = new Shape.Dot("d");

  private static Whole whole(Optional<Whole> part, Colour colour, Shape shape, List<String> words) {
    return new Whole(
        null, part, colour, shape, Collections.singletonList(null), words, Map.of("n", 1));
  }

  private static Whole good() {
    return whole(Optional.empty(), Colour.RED, DOT, List.of("w"));
  }

  @SuppressWarnings("NullAway") // an author's compiler may not insist on it
  static Stream<Arguments> nulls() {
    Whole good = good();
    Whole without = whole(Optional.empty(), null, DOT, List.of());
    return Stream.of(
        Arguments.of("/colour", without),
        Arguments.of("/part/colour", whole(Optional.of(without), Colour.RED, DOT, List.of())),
        Arguments.of("/shape", whole(Optional.empty(), Colour.RED, null, List.of())),
        Arguments.of(
            "/shape/label", whole(Optional.empty(), Colour.RED, new Shape.Dot(null), List.of())),
        Arguments.of(
            "/words/1", whole(Optional.empty(), Colour.RED, DOT, Arrays.asList("w", null))),
        Arguments.of("/words", whole(Optional.empty(), Colour.RED, DOT, null)),
        Arguments.of(
            "/counts",
            new Whole(
                null,
                good.part,
                good.colour,
                DOT,
                good.names,
                good.words,
                Collections.singletonMap("n", null))));
  }

  @ParameterizedTest
  @MethodSource("nulls")
  void aNullThatTheSchemaDoesNotAllowIsNotWritten(String pointer, Whole output) {
    assertThatThrownBy(() -> wholes().write(output))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageMatching(
            "The output cannot be written as JSON, at "
                + pointer
                + "(/n)?: it is null, which its schema does not allow");
  }

  @Test
  void oneThatItAllowsIsWritten() {
    assertThat(write(wholes(), good()))
        .isEqualTo(
            "{\"label\":null,\"part\":null,\"colour\":\"RED\",\"shape\":{\"label\":\"d\"},"
                + "\"names\":[null],\"words\":[\"w\"],\"counts\":{\"n\":1}}");
  }
}
