package dev.peruser.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.RuntimeClock;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.testing.plugin.Play;
import dev.peruser.testing.plugin.Script;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An answer is given when its turn has ended, and its session may be closed by then. A shutdown
 * waits for it all the same: a write that is interrupted is lost, and so is its connection.
 */
@Timeout(60)
class ShutdownAnswersTest {
  private static final User ALICE = User.of("cookie", "alice");

  private final Clock clock = new Clock();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch gate = new CountDownLatch(1);

  /** Knows when the runtime has stopped it: after the last turn, and before the threads. */
  private static final class Clock implements RuntimeClock {
    private final RuntimeClock clock = RuntimeClock.system();
    private volatile @Nullable Thread stopper;

    @Override
    public long nanoTime() {
      return clock.nanoTime();
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }

    @Override
    public AutoCloseable everyTick(Runnable task) {
      AutoCloseable ticks = clock.everyTick(task);
      return () -> {
        ticks.close();
        stopper = Thread.currentThread();
      };
    }

    /** Whether whoever stops the runtime waits for threads, and for nothing else. */
    boolean isStoppedAndWaitedAfter() {
      Thread by = stopper;
      return by != null && by.getState() == Thread.State.TIMED_WAITING;
    }
  }

  /** Is told of the end of a turn, and takes its time. */
  private final class Slow implements Receiver {
    private final CountDownLatch told = new CountDownLatch(1);
    private volatile boolean closed;
    private volatile boolean interrupted;
    private volatile boolean done;

    @Override
    public void next(@Nullable Object value) {}

    @Override
    public void completed() {
      told.countDown();
      while (!clock.isStoppedAndWaitedAfter() && !closed) {
        Thread.onSpinWait();
      }
      interrupted = Thread.currentThread().isInterrupted();
      done = !closed;
    }

    @Override
    public void failed(Throwable failure) {
      told.countDown();
    }
  }

  @AfterEach
  void stop() {
    gate.countDown();
    threads.shutdownNow();
    Script.reset();
  }

  private RuntimeConfig config() {
    return RuntimeConfig.fromText("workflow.yml", Play.WORKFLOW).withClock(clock);
  }

  /** Closes a runtime while somebody is being told that a turn that had to wait has ended. */
  private void assertAnswered(PerUserRuntime runtime) throws Exception {
    Script.at(
        "turn first of alice",
        () -> {
          begun.countDown();
          gate.await();
        });
    var first = new Answer();
    var second = new Slow();
    threads.execute(
        () -> runtime.submit(ALICE, new Play.Input("first"), TurnAttributes.NONE, first));
    begun.await();
    runtime.submit(ALICE, new Play.Input("second"), TurnAttributes.NONE, second);
    gate.countDown();
    second.told.await();

    runtime.close();
    second.closed = true;

    assertThat(first.output().get().turns()).isEqualTo(1);
    assertThat(second.done).as("whether the runtime waited for it").isTrue();
    assertThat(second.interrupted).isFalse();
  }

  @Test
  void theyAreGivenOnThreadsOfOurs() throws Exception {
    assertAnswered(PerUserRuntime.start(config()));
  }

  @Test
  void theyAreGivenOnThreadsOfAnEmbedder() throws Exception {
    assertAnswered(PerUserRuntime.start(config().withExecutor(threads)));
  }
}
