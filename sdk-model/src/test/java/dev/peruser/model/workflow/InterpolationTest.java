package dev.peruser.model.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.model.problem.FilePlace;
import dev.peruser.model.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpolationTest {
  private static final FilePlace PLACE = new FilePlace("f", 1, 1);
  private static final Map<String, String> VARIABLES =
      Map.of("A", "alpha", "_b1", "beta", "EMPTY", "", "NESTED", "${A}", "OPEN", "${");

  private final List<Problem> problems = new ArrayList<>();
  private final Interpolation interpolation = new Interpolation(VARIABLES::get, problems);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "${A} | alpha",
        "x${A}y${_b1}z | xalphaybetaz",
        "${A:-default} | alpha",
        "${UNSET:-default} | default",
        "${UNSET:-} | ''",
        "${EMPTY} | ''",
        "${EMPTY:-default} | default",
        "${UNSET:-a:-b $c} | a:-b $c",
        "$A costs $5 | $A costs $5",
        "$${A} | ${A}",
        "$$${A} | $${A}",
        "${A}$${A} | alpha${A}",
        "${NESTED} | ${A}",
        "${OPEN}A} | ${A}",
        "} { $ | } { $"
      })
  void variablesAreSubstitutedOnce(String text, String expected) {
    assertThat(interpolation.substitute(text, PLACE).value()).isEqualTo(expected);
    assertThat(problems).isEmpty();
  }

  @Test
  void anUnsetVariableWithoutDefaultIsAProblem() {
    interpolation.substitute("a ${UNSET} b", PLACE);

    assertThat(problems).extracting(problem -> problem.id().code()).containsExactly("PU4007");
  }

  @ParameterizedTest
  @CsvSource({"${", "${}", "${1A}", "${A", "${A B}", "${A:default}", "${A-x}", "${A:-${_b1}}"})
  void whatLooksLikeAVariableAndIsNoneIsAProblem(String text) {
    interpolation.substitute(text, PLACE);

    assertThat(problems).extracting(problem -> problem.id().code()).containsExactly("PU4008");
  }

  @Property
  void aValueComesThroughUnchangedWhateverIsInIt(@ForAll String value) {
    var own = new Interpolation(name -> value, new ArrayList<>());

    assertThat(own.substitute("<${A}>", PLACE).value()).isEqualTo("<" + value + ">");
  }
}
