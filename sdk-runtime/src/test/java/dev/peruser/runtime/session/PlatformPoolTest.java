package dev.peruser.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of tasks when the pool is stopped. */
@Timeout(60)
class PlatformPoolTest {
  private final PlatformPool pool =
      new PlatformPool("test-", 1, PlatformPoolTest.class.getClassLoader());

  @Test
  void whatWaitsAtTheEndIsRunThoughAnotherOfThoseFails() throws Exception {
    var begun = new CountDownLatch(1);
    var last = new CountDownLatch(1);
    pool.execute(
        () -> {
          begun.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the end of the pool
          }
        });
    begun.await();
    pool.execute(
        () -> {
          throw new IllegalStateException("broken");
        });
    pool.execute(last::countDown);

    pool.stop();

    assertThat(last.await(30, TimeUnit.SECONDS)).isTrue();
  }
}
