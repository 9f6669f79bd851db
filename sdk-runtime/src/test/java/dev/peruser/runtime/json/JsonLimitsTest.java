package dev.peruser.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.peruser.api.spi.DataType;
import dev.peruser.runtime.RejectedInputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text may cost: it is refused at a limit, and is remembered by nobody. */
class JsonLimitsTest {
  private static final String TOO_MUCH =
      "The JSON is nested more than 500 deep, or a name or number in it has more than 1,000"
          + " characters.";

  /** What is read. */
  record Figure(Optional<BigDecimal> exact) {}

  private static final Figure NONE = new Figure(Optional.empty());

  private final JsonCodec codec =
      new JsonBinding()
          .codec(
              new DataType(
                  Figure.class,
                  "Figure",
                  false,
                  """
                  {"type":"object","properties":{"exact":{"type":"number"}}}"""));

  private Object read(String text) throws RejectedInputException {
    byte[] bytes = text.getBytes(UTF_8);
    return codec.read(bytes, 0, bytes.length);
  }

  private void assertTooMuch(String text) {
    RejectedInputException rejection =
        catchThrowableOfType(RejectedInputException.class, () -> read(text));
    assertThat(rejection.malformed()).isTrue();
    assertThat(rejection.mistakes())
        .singleElement()
        .satisfies(mistake -> assertThat(mistake.message()).isEqualTo(TOO_MUCH));
  }

  /** In Java's characters, two of which each of these is. */
  @ParameterizedTest
  @ValueSource(strings = {"nn", "éé", "\uD83D\uDE00", "\\u0041\\u0041"})
  void aNameHasAThousandCharacters(String pair) throws Exception {
    assertThat(read("{\"" + pair.repeat(500) + "\":1}")).isEqualTo(NONE);
    assertTooMuch("{\"" + pair.repeat(500) + "n\":1}");
    assertTooMuch("{\"other\":[{\"" + pair.repeat(500) + "n\":1}]}");
    assertTooMuch("{\"exact\":true,\"" + pair.repeat(50_000) + "\":1}");
  }

  @Test
  void aNumberHasAThousandCharacters() throws Exception {
    String digits = "1".repeat(1_000);
    assertThat(read("{\"exact\":" + digits + "}"))
        .isEqualTo(new Figure(Optional.of(new BigDecimal(digits))));
    for (String key : List.of("exact", "other")) {
      assertTooMuch("{\"" + key + "\":" + digits + "1}");
      assertTooMuch("{\"" + key + "\":-0." + digits + "e7}");
    }
  }

  @Test
  void aStringIsAsLongAsItsText() throws Exception {
    assertThat(read("{\"other\":\"" + "x".repeat(30_000_000) + "\"}")).isEqualTo(NONE);
  }

  @Test
  void nestingEndsAtFiveHundred() throws Exception {
    assertThat(read("{\"other\":" + "[".repeat(499) + "]".repeat(499) + "}")).isEqualTo(NONE);
    assertTooMuch("{\"other\":" + "[".repeat(500) + "]".repeat(500) + "}");
    assertTooMuch("{\"other\":" + "{\"x\":".repeat(500_000));
  }

  /** Jackson's table of names gives these one hash, whatever its seed is. */
  private static Stream<String> collidingNames(int hash) {
    return IntStream.iterate(0, i -> i + 1)
        .map(JsonLimitsTest::fourCharacters)
        .filter(first -> isPlain(second(first, hash)))
        .mapToObj(first -> text(first) + text(second(first, hash)));
  }

  private static String text(int four) {
    return IntStream.of(24, 16, 8, 0)
        .mapToObj(shift -> String.valueOf((char) (four >>> shift & 0xFF)))
        .collect(Collectors.joining());
  }

  private static int fourCharacters(int number) {
    int four = 0;
    for (int rest = number, i = 0; i < 4; rest /= 57, i++) {
      four = four << 8 | '#' + rest % 57;
    }
    return four;
  }

  /** Behind the first four bytes: {@code hash = mixed(first) + 33 * second}. */
  private static int second(int first, int hash) {
    int mixed = first + (first >>> 15);
    mixed ^= mixed >>> 9;
    return (hash - mixed) * 1_041_204_193; // times 33 it is 1
  }

  private static boolean isPlain(int four) {
    for (int shift = 0; shift < 32; shift += 8) {
      int character = four >>> shift & 0xFF;
      if (character <= '"' || character >= 0x7F || character == '\\') {
        return false;
      }
    }
    return true;
  }

  private static String object(Stream<String> names) {
    return names
        .distinct()
        .map(name -> '"' + name + "\":1")
        .collect(Collectors.joining(",", "{", "}"));
  }

  @Test
  void namesThatCollideAreLikeAnyOthers() throws Exception {
    for (int hash = 1; hash <= 10; hash++) {
      assertThat(read(object(collidingNames(hash).limit(5_000)))).isEqualTo(NONE);
    }
    var refused = new ArrayList<String>();
    for (int i = 0; i < 10_000; i++) {
      String name = "name" + i * 31;
      try {
        read("{\"" + name + "\":1}");
      } catch (RejectedInputException | RuntimeException e) {
        refused.add(name + " " + e);
      }
    }
    assertThat(refused).isEmpty();
  }
}
