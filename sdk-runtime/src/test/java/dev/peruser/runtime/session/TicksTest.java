package dev.peruser.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Durations as tenths of a second: no option's value ends anything early. */
class TicksTest {

  @Test
  void aPartOfATickIsAWholeOne() {
    assertThat(Ticks.of(Duration.ZERO)).isZero();
    assertThat(Ticks.of(Duration.ofNanos(1))).isEqualTo(1);
    assertThat(Ticks.of(Duration.ofMillis(100))).isEqualTo(1);
    assertThat(Ticks.of(Duration.ofMillis(100).plusNanos(1))).isEqualTo(2);
    assertThat(Ticks.of(Duration.ofDays(2_000))).isEqualTo(1_728_000_000);
  }

  /**
   * Cut off, the ticks of 3,000 days would be negative, and those of 36,500 would be 1,702 days.
   */
  @Test
  void whatDoesNotFitIsAsLongAsCanBe() {
    assertThat(Ticks.of(Duration.ofDays(3_000))).isEqualTo(Integer.MAX_VALUE);
    assertThat(Ticks.of(Duration.ofDays(36_500))).isEqualTo(Integer.MAX_VALUE);
    assertThat(Ticks.of(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(Integer.MAX_VALUE);
  }
}
