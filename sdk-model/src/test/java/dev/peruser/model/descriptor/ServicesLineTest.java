package dev.peruser.model.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServicesLineTest {
  @Test
  void aLineSaysItsClassAndItsTypeInTheSameWayBothWays() {
    String text = "com.acme.Notepad_Registration # _type: notepad";
    var line = new ServicesLine("com.acme.Notepad_Registration", Optional.of("notepad"));

    assertThat(line).hasToString(text);
    assertThat(ServicesLine.parse(text)).contains(line);
    assertThat(ServicesLine.parse("  " + text + " \t")).contains(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.B", " a.B ", "a.B#", "a.B # notepad", "a.B # _type:", "a.B # _type: two words"})
  void aLineThatAnybodyElseWroteNamesItsClassOnly(String text) {
    assertThat(ServicesLine.parse(text)).contains(new ServicesLine("a.B", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "# a comment", " # _type: notepad"})
  void aLineWithoutAClassIsNone(String text) {
    assertThat(ServicesLine.parse(text)).isEmpty();
  }
}
