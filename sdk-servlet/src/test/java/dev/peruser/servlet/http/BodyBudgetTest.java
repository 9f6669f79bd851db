package dev.peruser.servlet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.testing.ManualClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BodyBudgetTest {
  private static BodyBudget budget(long memory, int maxBytes) {
    return new BodyBudget(memory, maxBytes, new ManualClock(Instant.EPOCH));
  }

  @Test
  void bodiesTakeAnEighthOfTheMemoryTogetherAndNoByteMore() throws Exception {
    BodyBudget budget = budget(8_000, 10);
    budget.grow(0, 600);
    budget.grow(0, 400);

    assertThatThrownBy(() -> budget.grow(0, 1))
        .isInstanceOfSatisfying(
            HttpProblemException.class,
            e -> {
              assertThat(e.problem().status()).isEqualTo(503);
              assertThat(e.problem().headers()).containsEntry("Retry-After", "1");
            });
    budget.giveBack(400);
    budget.grow(600, 1_000);
    assertThat(budget.taken()).isEqualTo(1_000);
  }

  @Test
  void whoeverIsRefusedHasGivenItsRoomToTheOthers() throws Exception {
    BodyBudget budget = budget(8_000, 10);
    budget.grow(0, 500);
    budget.grow(0, 500);

    assertThatThrownBy(() -> budget.grow(500, 1_000)).isInstanceOf(HttpProblemException.class);
    budget.grow(500, 1_000);
    assertThat(budget.taken()).isEqualTo(1_000);
  }

  @Test
  void whereThereIsLittleMemoryThereIsRoomForOneBodyThatIsTooLong() {
    BodyBudget budget = budget(8_000, 1_000_000);

    assertThatCode(() -> budget.grow(0, 1_000_001)).doesNotThrowAnyException();
    assertThatThrownBy(() -> budget.grow(0, 1)).isInstanceOf(HttpProblemException.class);
  }

  @Test
  void manyThreadsNeverTakeMoreThanThereIsAndLeaveNothingTaken() throws Exception {
    int threads = 8;
    int room = 3;
    BodyBudget budget = budget(8L * room, 1);
    var holding = new AtomicInteger();
    var start = new CountDownLatch(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Integer>> most = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        most.add(pool.submit(() -> takeAndGiveBack(budget, holding, start)));
      }
      for (Future<Integer> each : most) {
        assertThat(each.get(60, TimeUnit.SECONDS)).isLessThanOrEqualTo(room);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(budget.taken()).isZero();
  }

  /** The most threads that one thread has seen holding a byte. */
  private static int takeAndGiveBack(BodyBudget budget, AtomicInteger holding, CountDownLatch start)
      throws Exception {
    start.countDown();
    start.await();
    int most = 0;
    for (int i = 0; i < 20_000; i++) {
      try {
        budget.grow(0, 1);
      } catch (HttpProblemException e) {
        continue; // others have them all
      }
      most = Math.max(most, holding.incrementAndGet());
      holding.decrementAndGet();
      budget.giveBack(1);
    }
    return most;
  }
}
