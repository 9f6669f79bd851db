package dev.peruser.model.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginPatternTest {

  @Test
  void theWholeOfTheOriginHasToMatch() {
    var pattern = OriginPattern.compile("https://[a-z]+\\.example\\.com");

    assertThat(pattern.matches("https://app.example.com")).isTrue();
    assertThat(pattern.matches("https://app.example.com.evil.example")).isFalse();
    assertThat(pattern.matches("xhttps://app.example.com")).isFalse();
  }

  @Test
  void alternativesAreNotHeldAgainstThePartsOfAnOrigin() {
    var pattern = OriginPattern.compile("https://a\\.example|https://b\\.example");

    assertThat(pattern.matches("https://b.example")).isTrue();
    assertThat(pattern.matches("https://a.example.evil.example")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "",
        "https://app.example.com/",
        "https://app.example.com https://evil.example",
        "https://app.example.com, https://evil.example",
        "HTTPS://app.example.com",
        "https://app.example.com:443",
        "https://user@app.example.com"
      })
  void whatIsNoOriginNeverMatches(String text) {
    assertThat(OriginPattern.compile("(?s).*").matches(text)).isFalse();
  }

  @Test
  void nothingMatchesThatIsLongerThanAnOriginCanBe() {
    assertThat(OriginPattern.compile(".*").matches("https://" + "a".repeat(293))).isFalse();
    assertThat(OriginPattern.compile(".*").matches("https://" + "a".repeat(292))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://(a+)+",
        "https://(a|a)*",
        "https://(.*a){20}",
        "(https?://)?([a-z]+\\.?)*x",
        "https://(([a-z])+.)+[A-Z]([a-z])+"
      })
  void anExpressionThatBacktracksForEverIsGivenUp(String regex) {
    String origin = "https://" + "a".repeat(250) + ".0";
    var pattern = OriginPattern.compile(regex);

    boolean matches =
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> pattern.matches(origin));

    assertThat(matches).isFalse();
  }
}
