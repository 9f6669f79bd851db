package dev.peruser.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.api.TurnCancelledException;
import dev.peruser.runtime.Receiver;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who answers, and who is interrupted, when code ends at the moment when its time is up. */
@Timeout(60)
class WatchedTest {
  private static final int LEAST_ROUNDS = 100_000;

  private static final CodeOwner OWNER = new Owner();

  private final Answers answers = new Answers(Runnable::run);
  private final Watched code = new Watched(new Watch(answers), Thread.currentThread());
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicInteger completed = new AtomicInteger();
  private final AtomicInteger cancelled = new AtomicInteger();
  private final AtomicInteger chunksAfterTheEnd = new AtomicInteger();
  private int rounds;
  private final Thread watch =
      new Thread(
          () -> {
            while (!stopped.get()) {
              code.cancel(answers);
              Thread.onSpinWait();
            }
          });

  private final class Counting implements Receiver {
    private final AtomicBoolean ended = new AtomicBoolean();

    @Override
    public void next(@Nullable Object value) {
      if (ended.get()) {
        chunksAfterTheEnd.incrementAndGet();
      }
    }

    @Override
    public void completed() {
      ended.set(true);
      completed.incrementAndGet();
    }

    @Override
    public void failed(Throwable failure) {
      ended.set(true);
      cancelled.incrementAndGet();
    }
  }

  @BeforeEach
  void start() {
    watch.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    stopped.set(true);
    watch.join();
  }

  /** Until there have been many rounds, and both ends more than once. */
  private boolean goesOn() {
    boolean more = rounds < LEAST_ROUNDS || completed.get() < 10 || cancelled.get() < 10;
    rounds += more ? 1 : 0;
    return more;
  }

  private void stopAndCheck() throws InterruptedException {
    stop();
    assertThat(Thread.interrupted()).isFalse();
    assertThat(completed.get() + cancelled.get()).isEqualTo(rounds);
    assertThat(chunksAfterTheEnd).hasValue(0);
  }

  @Test
  void aTurnHasOneAnswerAndItsThreadKeepsNoInterrupt() throws Exception {
    while (goesOn()) {
      var receiver = new Counting();
      code.begin(OWNER, receiver, 0);
      if (rounds % 2 == 0 && code.claim()) {
        receiver.next("output");
      }
      if (code.end()) {
        receiver.completed();
      }
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
    stopAndCheck();
  }

  @Test
  void aStreamHasOneEndAndNoChunkAfterIt() throws Exception {
    while (goesOn()) {
      var receiver = new Counting();
      code.begin(OWNER, receiver, 0);
      long use = code.use();
      try {
        for (int chunk = 0; chunk < 3; chunk++) {
          code.emit(use, receiver, chunk);
        }
      } catch (TurnCancelledException e) {
        assertThat(code.isCancelled(use)).isTrue();
      }
      if (code.end()) {
        receiver.completed();
      }
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
    stopAndCheck();
  }

  @Test
  void whoWaitsOnTheThreadItselfKeepsNoInterrupt() throws Exception {
    while (goesOn()) {
      code.begin(OWNER, null, 0);
      (code.end() ? completed : cancelled).incrementAndGet();
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
    stopAndCheck();
  }

  @Test
  void anEmitterThatOutlivesItsTurnIsRefused() {
    code.begin(OWNER, null, 0);
    long use = code.use();
    code.end();
    code.begin(OWNER, null, 0);
    assertThatThrownBy(() -> code.emit(use, new Counting(), "late"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has ended");
    assertThat(code.isCancelled(use)).isTrue();
    code.end();
  }
}
