package dev.peruser.processor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.model.schema.PatternText;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortablePatternTest {
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "ab",
          "abc",
          "b",
          "aa",
          "A",
          "1",
          "12",
          "-",
          "]",
          "[",
          "^",
          "$",
          ".",
          "a b",
          " ",
          "\t",
          "a\n",
          "\u000b",
          "\u00a0",
          "\u00e9",
          "\u0130",
          "a.b",
          "a|b",
          "(a)",
          "{a}",
          "a-z",
          "_",
          "/",
          "@",
          "#",
          "a\\b",
          "x1y",
          "\ud83d\ude00",
          "aXb",
          "\u2028");

  /** What our pattern finds is what Java matches as a whole. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a*",
        "a+b?",
        "[a-c]{1,2}",
        "a{2}",
        "a??",
        "a*?b",
        "(a|b)+",
        "(?:a|b)c?",
        "(?=a)[a-z]b",
        "(?!a).",
        "(?<=a)b|a",
        "(?<!a)b",
        "(?<x>a)b",
        "(?<!(?<y>a))b",
        "^a$",
        "\\d+",
        "\\D",
        "\\w\\W?\\w?",
        "\\s*",
        "\\S+",
        "[\\s]",
        "[^\\s]",
        "[\\d-]",
        "[^a]",
        "[\\^\\]]",
        "[\\-a]",
        "\\-",
        "\\]",
        "\\@",
        "\\#",
        "\\/",
        "\\x61",
        "\\u0061b",
        "[\\x61-\\x63]",
        "\\p{L}",
        "\\P{L}",
        "\\p{Lu}|\\p{Nd}",
        "a\\.b",
        "\\(a\\)",
        "\\{a\\}",
        "a\\|b",
        "a\\\\b",
        "[(){}|/]",
        "[.$]",
        "]",
        "a-z",
        "x\\p{N}y",
        "\\t",
        "_",
        "[a-z&]",
        "\\$|\\^|\\[",
        "a\\n",
        "[\\u00a0\\u00e9]?|b"
      })
  void meansTheSame(String java) {
    PortablePattern.Result result = PortablePattern.of(java);

    assertThat(result.obstacle()).isEmpty();
    var expected = Pattern.compile(java);
    var actual = PatternText.compile(result.text());
    assertThat(TEXTS)
        .allSatisfy(
            text ->
                assertThat(actual.matcher(text).find())
                    .as(text)
                    .isEqualTo(expected.matcher(text).matches()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '"',
      value = {
        "a*+ *+",
        "a++ ++",
        "a?+ ?+",
        "a{1}+ }+",
        "(?>a) (?>",
        "(?i)a (?i",
        "[a[b]] [",
        "[a&&b] &&",
        "[]a] ]",
        "[^]a] ]",
        "\\p{Alpha} \\p{Alpha}",
        "\\p{IsLatin} \\p{IsLatin}",
        "\\pL \\p",
        "\\bword \\b",
        "\\Qa\\E \\Q",
        "\\Aa \\A",
        "a\\z \\z",
        "\\h \\h",
        "\\R \\R",
        "\\07 \\0",
        "\\cA \\c",
        "\\e \\e",
        "[\\S] \\S",
        "\\x{61} \\x",
        "\\x\\Q61 \\x",
        "(a)\\1 \\1"
      })
  void namesWhatIsNotPortable(String java, String obstacle) {
    PortablePattern.Result result = PortablePattern.of(java);

    assertThat(result.text()).isEmpty();
    assertThat(result.obstacle())
        .hasValueSatisfying(it -> assertThat(it).endsWith("'" + obstacle + "'"));
  }

  @Test
  void spacesAreThoseOfJava() {
    assertThat(PortablePattern.of("\\s").text()).isEqualTo("^(?:[ \\t\\n\\u000b\\f\\r])$");
  }

  @Test
  void whatEcmaScriptWantsEscapedIsEscaped() {
    assertThat(PortablePattern.of("[(/]]").text()).isEqualTo("^(?:[\\(\\/]\\])$");
  }
}
