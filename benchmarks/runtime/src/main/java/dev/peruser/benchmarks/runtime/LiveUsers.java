package dev.peruser.benchmarks.runtime;

import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.testing.ManualClock;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * The memory that live idle users take, each with a workflow of two functions: the heap that is
 * left after a collection, by user. What is the users' own (ids and functions) is measured by
 * itself, and taken off for our share.
 */
public final class LiveUsers {
  private static final int USERS = 1_000_000;

  /** Until no scan goes over the table that there was before it grew. */
  private static final Duration SOME_ROUNDS = Duration.ofSeconds(10);

  /** Holds the users' own objects, and is there before anything is measured. */
  private static final Object[] OWN = new Object[2 * USERS];

  private LiveUsers() {}

  /** Makes what is measured. */
  private interface Scene {
    Object make() throws Exception;
  }

  /** Prints a table, in bytes for each user. */
  public static void main(String[] arguments) throws Exception {
    double own = perUser(LiveUsers::own);
    System.out.printf("| %,d live users, bytes each | all | ours |%n|---|---|---|%n", USERS);
    System.out.printf("| ids and functions | %.1f | |%n", own);
    for (boolean monitored : new boolean[] {false, true}) {
      double all = perUser(() -> runtime(monitored));
      System.out.printf(
          "| live%s | %.1f | %.1f |%n", monitored ? ", monitored" : "", all, all - own);
    }
    System.out.printf(
        "%nLargest heap: %,d MiB%n", Runtime.getRuntime().maxMemory() / (1024 * 1024));
  }

  private static Object own() {
    for (int i = 0; i < USERS; i++) {
      OWN[2 * i] = user(i);
      OWN[2 * i + 1] = Pair.byHand();
    }
    return OWN;
  }

  private static Object runtime(boolean monitored) throws Exception {
    var clock = new ManualClock(Instant.EPOCH);
    PerUserRuntime runtime =
        Runtimes.ofTwoFunctions("8760h", monitored, config -> config.withClock(clock));
    for (int i = 0; i < USERS; i++) {
      runtime.invoke(user(i), Runtimes.INPUT);
    }
    if (runtime.metrics().liveSessions() != USERS) {
      throw new IllegalStateException("Not all sessions live");
    }
    clock.advance(SOME_ROUNDS);
    return runtime;
  }

  private static User user(int i) {
    return User.of("cookie", "user-" + i);
  }

  private static double perUser(Scene scene) throws Exception {
    long before = heap();
    Object made = scene.make();
    long after = heap();
    Reference.reachabilityFence(made);
    Arrays.fill(OWN, null);
    if (made instanceof PerUserRuntime runtime) {
      runtime.close();
    }
    return (after - before) / (double) USERS;
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
