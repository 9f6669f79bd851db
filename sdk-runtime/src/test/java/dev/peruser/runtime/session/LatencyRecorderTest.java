package dev.peruser.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.runtime.Latencies;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyRecorderTest {
  private final LatencyRecorder recorder = new LatencyRecorder();

  private static long[] times(int count) {
    var random = new Random(7);
    return LongStream.generate(() -> (long) Math.exp(random.nextDouble(7, 29)))
        .limit(count)
        .toArray();
  }

  @Test
  void nothingHasTakenNoTime() {
    Latencies none = recorder.snapshot();

    assertThat(none.count()).isZero();
    assertThat(none.average()).isZero();
    assertThat(none.max()).isZero();
    assertThat(none.within(0.99)).isZero();
  }

  @Test
  void countTotalAndMaximumAreExact() {
    long[] times = times(10_000);
    LongStream.of(times).forEach(recorder::record);
    Latencies latencies = recorder.snapshot();

    assertThat(latencies.count()).isEqualTo(10_000);
    assertThat(latencies.total()).isEqualTo(Duration.ofNanos(LongStream.of(times).sum()));
    assertThat(latencies.max()).isEqualTo(Duration.ofNanos(LongStream.of(times).max().getAsLong()));
    assertThat(latencies.average()).isEqualTo(latencies.total().dividedBy(10_000));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0001, 0.1, 0.5, 0.9, 0.99, 0.999, 1})
  void aPercentileIsNeverTooLowAndAtMostAnEighthTooHigh(double share) {
    long[] times = LongStream.of(times(10_000)).sorted().toArray();
    LongStream.of(times).forEach(recorder::record);
    long exact = times[(int) Math.ceil(share * times.length) - 1];

    assertThat(recorder.snapshot().within(share).toNanos())
        .isGreaterThanOrEqualTo(exact)
        .isLessThanOrEqualTo(exact + exact / 8 + 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 1023, 1024, 1151, 1152, 2047, 2048, (1L << 42) - 1})
  void aTimeFallsIntoTheBucketThatReachesItsBound(long nanos) {
    recorder.record(nanos);

    assertThat(recorder.snapshot().buckets())
        .singleElement()
        .satisfies(bucket -> assertThat(bucket.upTo().toNanos()).isGreaterThanOrEqualTo(nanos));
  }

  @Test
  void boundsOfBucketsAreInclusive() {
    recorder.record(1151);
    recorder.record(1152);

    assertThat(recorder.snapshot().buckets())
        .extracting(bucket -> bucket.upTo().toNanos())
        .containsExactly(1151L, 1279L);
  }

  @Test
  void whatIsLongerThanAllBucketsIsKnownByItsMaximum() {
    recorder.record(Duration.ofHours(30).toNanos());
    recorder.record(Duration.ofHours(3).toNanos());

    assertThat(recorder.snapshot().within(0.5)).isEqualTo(Duration.ofHours(30));
    assertThat(recorder.snapshot().count()).isEqualTo(2);
  }

  @Test
  void aClockThatGoesBackwardsTakesNoTime() {
    recorder.record(-5);

    assertThat(recorder.snapshot().total()).isZero();
    assertThat(recorder.snapshot().count()).isEqualTo(1);
  }

  @Test
  void noTimeIsLostWhenThreadsCountTogether() throws Exception {
    var start = new CountDownLatch(1);
    Thread[] threads =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    new Thread(
                        () -> {
                          try {
                            start.await();
                          } catch (InterruptedException e) {
                            return;
                          }
                          for (long time = 0; time < 50_000; time++) {
                            recorder.record(time * 1000);
                          }
                        }))
            .toArray(Thread[]::new);
    for (Thread thread : threads) {
      thread.start();
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(recorder.snapshot().count()).isEqualTo(200_000);
    assertThat(recorder.snapshot().total())
        .isEqualTo(Duration.ofNanos(4 * 1000L * (49_999L * 50_000 / 2)));
    assertThat(recorder.snapshot().max()).isEqualTo(Duration.ofNanos(49_999_000));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.01, Double.NaN})
  void aShareIsOverZeroAndAtMostOne(double share) {
    Latencies latencies = recorder.snapshot();

    assertThatThrownBy(() -> latencies.within(share))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A share is over 0 and at most 1, not " + share);
  }
}
