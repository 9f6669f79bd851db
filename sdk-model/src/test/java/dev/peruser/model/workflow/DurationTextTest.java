package dev.peruser.model.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

  @ParameterizedTest
  @CsvSource({
    "1800, PT30M",
    "0, PT0S",
    "1800.5, PT30M0.5S",
    "0.000000001, PT0.000000001S",
    "-5, PT-5S",
    "-0.5, PT-0.5S",
    "500ms, PT0.5S",
    "0.5ms, PT0.0005S",
    "90s, PT1M30S",
    "30m, PT30M",
    "1.5h, PT1H30M",
    "2H, PT2H",
    "1d, PT24H",
    "PT30M, PT30M",
    "pt30m, PT30M",
    "P1DT1H, PT25H",
    "00:30:00, PT30M",
    "100:00:01, PT100H1S",
    "-00:00:05, PT-5S",
    "36500d, PT876000H"
  })
  void theseAreDurations(String text, Duration expected) {
    assertThat(DurationText.parse(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "soon",
        "30 m",
        "30min",
        "1h30m",
        "00:30",
        "00:60:00",
        "1e9",
        "1.",
        ".5",
        "PT",
        "P1M",
        "36501d",
        "9999999999999d",
        "0x10",
        "99999999999999999999",
        "1,5",
        "PT1000000000H"
      })
  void theseAreNone(String text) {
    assertThat(DurationText.parse(text)).isEmpty();
  }

  @Property
  void anyDurationIsReadFromItsIsoForm(
      @ForAll @LongRange(min = -3_000_000_000L, max = 3_000_000_000L) long seconds,
      @ForAll @LongRange(max = 999_999_999) long nanos) {
    var duration = Duration.ofSeconds(seconds, nanos);

    assertThat(DurationText.parse(duration.toString())).contains(duration);
  }

  @Property
  void noTextMakesItThrow(@ForAll String text) {
    assertThat(DurationText.parse(text)).isNotNull();
  }
}
