package dev.peruser.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.peruser.api.spi.DataType;
import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.ObjectSchema;
import dev.peruser.model.schema.Schema.Property;
import dev.peruser.model.schema.Schema.StringSchema;
import dev.peruser.model.schema.SchemaDocument;
import dev.peruser.model.schema.SchemaJson;
import dev.peruser.runtime.RejectedInputException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name stands once in an object, wherever the object is, and whether the schema knows it. */
class RepeatedNamesTest {
  /** What is read. */
  record Note(String text) {}

  private static final Schema NOTE =
      new ObjectSchema(
          "",
          "",
          List.of(new Property("text", StringSchema.ANY, true, Optional.empty(), "")),
          false);

  private final JsonCodec codec =
      new JsonBinding()
          .codec(
              new DataType(Note.class, "Note", false, SchemaJson.write(new SchemaDocument(NOTE))));

  private Object read(String text) throws RejectedInputException {
    byte[] bytes = text.getBytes(UTF_8);
    return codec.read(bytes, 0, bytes.length);
  }

  private static String names(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"name" + i + "\":" + i)
        .collect(Collectors.joining(","));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"a\",\"text\":\"b\"}",
        "{\"text\":\"a\",\"te\\u0078t\":\"b\"}",
        "{\"x\":1,\"text\":\"a\",\"x\":2}",
        "{\"text\":\"a\",\"other\":{\"x\":1,\"x\":2}}",
        "{\"text\":\"a\",\"other\":[{},{\"y\":{\"x\":1},\"x\":1,\"x\":2}]}",
        "{\"text\":7,\"x\":1,\"x\":2}",
      })
  void aNameThatStandsTwiceIsMalformed(String text) {
    assertMalformed(text);
  }

  @Test
  void soItIsAmongMany() {
    for (int count = 2; count < 100; count++) {
      assertMalformed("{\"text\":\"a\"," + names(count) + ",\"name0\":0}");
      assertMalformed(
          "{\"text\":\"a\",\"o\":{" + names(count) + ",\"name" + (count - 1) + "\":0}}");
    }
  }

  private void assertMalformed(String text) {
    RejectedInputException rejection =
        catchThrowableOfType(RejectedInputException.class, () -> read(text));
    assertThat(rejection.malformed()).isTrue();
    assertThat(rejection.mistakes())
        .singleElement()
        .satisfies(
            mistake ->
                assertThat(mistake.message())
                    .startsWith("A key stands twice in the same object: line 1, column "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"a\",\"other\":{\"text\":{\"text\":1}}}",
        "{\"other\":[{\"x\":1},{\"x\":2},[{\"x\":3}]],\"text\":\"a\",\"x\":4}",
        "{\"text\":\"a\",\"Aa\":1,\"BB\":2}", // the same hash
      })
  void theSameNameInAnotherObjectIsFine(String text) throws Exception {
    assertThat(read(text)).isEqualTo(new Note("a"));
  }

  @Test
  void manyNamesAreFine() throws Exception {
    for (int count = 1; count < 100; count++) {
      String names = names(count);
      assertThat(
              read("{\"a\":{" + names + "},\"b\":[{" + names + "}]," + names + ",\"text\":\"a\"}"))
          .isEqualTo(new Note("a"));
    }
  }
}
