package dev.peruser.runtime.session;

import dev.peruser.runtime.Latencies;
import dev.peruser.runtime.Latencies.Bucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts times in buckets, from any number of threads, without a lock and without allocating. Each
 * power of two has eight buckets, so that a bound is at most an eighth over the one below.
 */
final class LatencyRecorder {
  private static final int SUB_BITS = 3;
  private static final int SUB_BUCKETS = 1 << SUB_BITS;

  /** Below a microsecond, or 1,024 ns, all is one bucket. */
  private static final int LOWEST_POWER = 10;

  /** From 2^42 ns, which is 73 minutes, all is one bucket again. */
  private static final int HIGHEST_POWER = 42;

  private static final int BUCKETS = (HIGHEST_POWER - LOWEST_POWER) * SUB_BUCKETS + 2;

  private final LongAdder[] counts = new LongAdder[BUCKETS];
  private final LongAdder total = new LongAdder();
  private final LongAccumulator longest = new LongAccumulator(Math::max, 0);

  LatencyRecorder() {
    for (int i = 0; i < BUCKETS; i++) {
      counts[i] = new LongAdder();
    }
  }

  /** Counts a time in nanoseconds; a clock that went backwards counts as no time. */
  void record(long nanos) {
    long time = Math.max(0, nanos);
    counts[bucket(time)].increment();
    total.add(time);
    longest.accumulate(time);
  }

  private static int bucket(long nanos) {
    int power = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos);
    if (power < LOWEST_POWER) {
      return 0;
    }
    if (power >= HIGHEST_POWER) {
      return BUCKETS - 1;
    }
    int sub = (int) (nanos >>> (power - SUB_BITS)) & (SUB_BUCKETS - 1);
    return (power - LOWEST_POWER) * SUB_BUCKETS + sub + 1;
  }

  /** The longest time that falls into a bucket that is not the last. */
  private static long upTo(int bucket) {
    int power = LOWEST_POWER + bucket / SUB_BUCKETS;
    long sub = bucket % SUB_BUCKETS;
    return ((SUB_BUCKETS + sub) << (power - SUB_BITS)) - 1;
  }

  /** What has been counted so far; times that are counted meanwhile may be missed in part. */
  Latencies snapshot() {
    var buckets = new ArrayList<Bucket>();
    Duration max = Duration.ofNanos(longest.get());
    for (int i = 0; i < BUCKETS; i++) {
      long count = counts[i].sum();
      if (count > 0) {
        buckets.add(new Bucket(i == BUCKETS - 1 ? max : Duration.ofNanos(upTo(i)), count));
      }
    }
    return new Latencies(buckets, Duration.ofNanos(total.sum()), max);
  }
}
