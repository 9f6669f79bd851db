package dev.peruser.runtime;

import java.time.Duration;
import java.util.List;

/**
 * How long things took: a histogram. Its buckets are narrower the shorter the time: each bound is
 * at most an eighth over the one below it, from a microsecond to more than an hour.
 *
 * @param buckets those that something fell into, shortest first
 * @param total all times together
 * @param max the longest time; zero if there was none
 */
public record Latencies(List<Bucket> buckets, Duration total, Duration max) {

  /**
   * Times that are nearly alike.
   *
   * @param upTo the longest time that falls into it
   * @param count how many did
   */
  public record Bucket(Duration upTo, long count) {}

  /** Keeps a copy of the buckets. */
  public Latencies {
    buckets = List.copyOf(buckets);
  }

  /**
   * How many there were.
   *
   * @return the number of times
   */
  public long count() {
    return buckets.stream().mapToLong(Bucket::count).sum();
  }

  /**
   * How long one took on average.
   *
   * @return the average; zero if there was none
   */
  public Duration average() {
    long count = count();
    return count == 0 ? Duration.ZERO : total.dividedBy(count);
  }

  /**
   * The time within which a share of them was done, such as 0.99 of them: at most an eighth over
   * the true one, and never over {@link #max()}.
   *
   * @param share over 0, at most 1
   * @return the time; zero if there was none
   * @throws IllegalArgumentException if the share is out of its range
   */
  public Duration within(double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("A share is over 0 and at most 1, not " + share);
    }
    long wanted = (long) Math.ceil(share * count());
    long seen = 0;
    for (Bucket bucket : buckets) {
      seen += bucket.count();
      if (seen >= wanted) {
        return bucket.upTo().compareTo(max) < 0 ? bucket.upTo() : max;
      }
    }
    return max;
  }
}
