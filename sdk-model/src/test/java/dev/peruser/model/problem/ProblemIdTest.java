package dev.peruser.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemIdTest {
  private static final Path PAGES = Path.of("../docs/problems");

  @ParameterizedTest
  @EnumSource
  void everyProblemHasAPage(ProblemId id) throws IOException {
    Path page = PAGES.resolve(id.code() + ".md");

    assertThat(page).exists();
    assertThat(Files.readString(page)).startsWith("# " + id.code() + ": ");
  }

  @Test
  void noCodeIsUsedTwice() {
    assertThat(ProblemId.values()).extracting(ProblemId::code).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void aCodeIsFourDigits(ProblemId id) {
    assertThat(id.code()).matches("PU[1-59]\\d{3}");
  }

  @Test
  void aMessageNamesTheCodeAndFillsBothSentences() {
    Problem problem =
        ProblemId.VARIABLE_NOT_SET.at(new FilePlace("w.yml", 3, 7), "A", "${A:-b}", "\"\"");

    assertThat(problem)
        .hasToString(
            "w.yml:3:7: [PU4007] The variable 'A' is not set. Set it, or give a default: ${A:-b},"
                + " or \"\" for an empty text.");
  }

  @Test
  void aBraceInSingleQuotesStandsForItself() {
    assertThat(ProblemId.MALFORMED_VARIABLE.at(Place.NONE, "${").message())
        .contains("Write ${NAME} or ${NAME:-default}; for the characters themselves, write $${.");
  }
}
