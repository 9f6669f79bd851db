package dev.peruser.model.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

class PatternTextTest {

  @Test
  void aDollarIsTheVeryEndOfTheText() {
    assertThat(matches("^(?:a)$", "a")).isTrue();
    assertThat(matches("^(?:a)$", "a\n")).isFalse();
    assertThat(matches("^(?=(?:a)$)(?:.)$", "a\n")).isFalse();
  }

  @Test
  void aDollarThatIsEscapedOrInAClassIsADollar() {
    assertThat(matches("^\\$[$\\]$]$", "$$")).isTrue();
    assertThat(matches("^[a\\]]$", "]\n")).isFalse();
  }

  @Test
  void aPatternWithoutAnchorsIsFoundAnywhere() {
    assertThat(matches("[^ ]", "  x ")).isTrue();
    assertThat(matches("[^ ]", "   ")).isFalse();
  }

  @Test
  void aPatternThatEndsInABackslashIsRefused() {
    assertThatThrownBy(() -> PatternText.compile("a\\")).isInstanceOf(PatternSyntaxException.class);
  }

  private static boolean matches(String pattern, String text) {
    return PatternText.compile(pattern).matcher(text).find();
  }
}
