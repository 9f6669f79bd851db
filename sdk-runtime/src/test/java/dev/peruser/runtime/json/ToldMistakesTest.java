package dev.peruser.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.peruser.api.InvalidInputException;
import dev.peruser.api.spi.DataType;
import dev.peruser.runtime.RejectedInputException;
import dev.peruser.runtime.RejectedInputException.Mistake;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told of many mistakes, and of mistakes in deep places with long names. */
class ToldMistakesTest {
  /** As deep as a sender likes, under names of the sender's choice. */
  record Tree(Optional<Integer> size, Optional<Map<String, Tree>> in) {
    Tree {
      if (size.filter(number -> number < 0).isPresent()) {
        throw new InvalidInputException("/size", "must not be negative");
      }
    }
  }

  private static final Mistake MORE = new Mistake("", "has more mistakes, which are not listed");

  private final JsonCodec codec =
      new JsonBinding()
          .codec(
              new DataType(
                  Tree.class,
                  "Tree",
                  false,
                  """
                  {"$ref": "#/$defs/Tree",
                   "$defs": {"Tree": {"type": "object", "properties": {
                     "size": {"type": "integer"},
                     "in": {"type": "object",
                            "additionalProperties": {"$ref": "#/$defs/Tree"}}}}}}"""));

  private List<Mistake> told(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    RejectedInputException rejection =
        catchThrowableOfType(
            RejectedInputException.class, () -> codec.read(bytes, 0, bytes.length));
    assertThat(rejection.malformed()).isFalse();
    return rejection.mistakes();
  }

  /** So many trees in each other, each under a name, the innermost in as many as the others. */
  private static String nested(int depth, String name, String innermost) {
    return ("{\"in\":{\"" + name + "\":").repeat(depth) + innermost + "}}".repeat(depth);
  }

  private static String wrong(int mistakes) {
    return IntStream.range(0, mistakes)
        .mapToObj(i -> "\"" + i + "\":7")
        .collect(Collectors.joining(",", "{\"in\":{", "}}"));
  }

  private static int characters(List<Mistake> told) {
    return told.stream()
        .mapToInt(mistake -> mistake.pointer().length() + mistake.message().length())
        .sum();
  }

  @Test
  void aHundredMistakesAreAllTold() {
    assertThat(told(wrong(100)))
        .hasSize(100)
        .doesNotContain(MORE)
        .contains(new Mistake("/in/99", "must be an object"));
  }

  @Test
  void thatThereAreMoreThanAHundredIsTold() {
    assertThat(told(wrong(101)))
        .hasSize(101)
        .contains(new Mistake("/in/99", "must be an object"))
        .endsWith(MORE);
  }

  @Test
  void theWayToADeepPlaceIsShortened() {
    String name = "n".repeat(1_000);

    assertThat(told(nested(249, name, "{\"size\":\"large\"}")))
        .containsExactly(new Mistake("/in/.../size", "must be an integer"));
  }

  @Test
  void manyMistakesInADeepPlaceAreToldAsFarAsThereIsRoom() {
    List<Mistake> told = told(nested(248, "n".repeat(400), wrong(100_000)));

    assertThat(told)
        .hasSizeBetween(20, 30)
        .startsWith(
            new Mistake(
                "/in/" + "n".repeat(400) + "/in/.../in/" + "n".repeat(400) + "/in/0",
                "must be an object"))
        .endsWith(MORE);
    assertThat(characters(told)).isBetween(19_000, 20_100);
  }

  @Test
  void whatTheTypeItselfRefusesInADeepPlaceIsShortened() {
    assertThat(told(nested(249, "n".repeat(1_000), "{\"size\":-1}")))
        .hasSize(1)
        .allSatisfy(
            mistake -> {
              assertThat(mistake.pointer()).startsWith("/in/.../").endsWith("/size");
              assertThat(mistake.pointer()).hasSizeLessThan(1_100);
              assertThat(mistake.message()).isEqualTo("must not be negative");
            });
  }
}
