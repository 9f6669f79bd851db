package dev.peruser.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.api.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlicedScanTest {
  private static final int SIZE = 40_000;
  private static final int SLICES = 40;
  private static final int DURATION = 10;
  private static final int INTERVAL = 300;

  private final SessionMap all = new SessionMap();
  private int looked;
  private final SlicedScan scan =
      new SlicedScan(all, SLICES, DURATION, INTERVAL, 0, session -> looked++);

  @BeforeEach
  void fill() {
    for (int i = 0; i < SIZE; i++) {
      all.putIfAbsent(new UserSession(User.of("cookie", "user " + i), null, null), () -> {});
    }
  }

  @Test
  void aClockThatTicksOftenHasSmallSlices() {
    for (int call = 1; call <= SLICES; call++) {
      int before = looked;
      scan.tick(INTERVAL + (call - 1) * DURATION / SLICES);
      assertThat(looked - before).isBetween(1, SIZE / SLICES + 1);
    }
    assertThat(looked).isEqualTo(SIZE);
  }

  @Test
  void aRoundTakesNoLongerWhereItTicksSeldom() {
    for (int passed = 0; passed <= DURATION; passed++) {
      scan.tick(INTERVAL + passed);
      assertThat(looked).isGreaterThanOrEqualTo(SIZE / DURATION * passed);
    }
    assertThat(looked).isEqualTo(SIZE);
  }

  @Test
  void roundsBeginWhenTheIntervalHasPassed() {
    scan.tick(INTERVAL - 1);
    assertThat(looked).isZero();
    scan.tick(INTERVAL);
    scan.tick(INTERVAL + DURATION);
    assertThat(looked).isEqualTo(SIZE);

    scan.tick(2 * INTERVAL - 1);
    assertThat(looked).isEqualTo(SIZE);
    scan.tick(2 * INTERVAL);
    assertThat(looked).isGreaterThan(SIZE);
  }
}
