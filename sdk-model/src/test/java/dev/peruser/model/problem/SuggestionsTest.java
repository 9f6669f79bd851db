package dev.peruser.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

  @ParameterizedTest
  @CsvSource({
    "notepad, notepad, 0",
    "ntoepad, notepad, 1",
    "notpad, notepad, 1",
    "notepadd, notepad, 1",
    "notebad, notepad, 1",
    "'', abc, 3",
    "ca, abc, 3"
  })
  void theDistanceCountsSlips(String a, String b, int distance) {
    assertThat(Suggestions.distance(a, b)).isEqualTo(distance);
  }

  @Property
  void theDistanceIsTheSameBothWays(
      @ForAll @AlphaChars @StringLength(max = 8) String a,
      @ForAll @AlphaChars @StringLength(max = 8) String b) {
    assertThat(Suggestions.distance(a, b)).isEqualTo(Suggestions.distance(b, a));
    assertThat(Suggestions.distance(a, b) == 0).isEqualTo(a.equals(b));
  }

  @Test
  void theNearestComesFirstAndEqualsAreInAlphabeticalOrder() {
    assertThat(Suggestions.near("notes", List.of("votes", "note", "node", "zebra", "Notes")))
        .containsExactly("Notes", "note", "votes");
  }

  @Test
  void aThirdOfALongNameMayDiffer() {
    assertThat(Suggestions.near("per_user_notebook", List.of("per_user_notepad", "preferences")))
        .containsExactly("per_user_notepad");
  }

  @Test
  void aShortNameIsNotMistakenForAnyOtherShortName() {
    assertThat(Suggestions.near("a", List.of("b", "c"))).isEmpty();
    assertThat(Suggestions.near("ab", List.of("cd"))).isEmpty();
  }

  @Test
  void withNothingNearTheAdviceListsWhatThereIs() {
    assertThat(Suggestions.advice("x", List.of("beta", "alpha"), "Nothing."))
        .isEqualTo("There is: alpha, beta.");
    assertThat(Suggestions.advice("x", List.of(), "Nothing.")).isEqualTo("Nothing.");
    assertThat(
            Suggestions.advice(
                "x", IntStream.range(10, 30).mapToObj(i -> "name" + i).toList(), "Nothing."))
        .endsWith("name21 and 8 more.");
  }
}
