package dev.peruser.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.api.TurnCancelledException;
import dev.peruser.api.User;
import dev.peruser.api.spi.CurrentTurn;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RefusedException;
import dev.peruser.runtime.RefusedException.Reason;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.testing.plugin.Play;
import dev.peruser.testing.plugin.Script;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Turns that entered before a shutdown and begin when it has waited long enough. Nobody will tell
 * them to end after that.
 */
@Timeout(60)
class LateBeginningTest {
  private static final String PER_USER =
      """
      general: {shutdown_timeout: 100ms, close_timeout: 100ms}
      """
          + Play.WORKFLOW;

  private static final String SHARED =
      """
      general: {shutdown_timeout: 100ms}
      workflow: {_type: everybodys}
      """;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch never = new CountDownLatch(1);
  private @Nullable Thread closer;

  @AfterEach
  void close() throws InterruptedException {
    threads.shutdownNow();
    if (closer != null) {
      closer.join();
    }
    Script.reset();
  }

  private static PerUserRuntime start(String workflow, Executor executor) {
    return PerUserRuntime.start(
        RuntimeConfig.fromText("workflow.yml", workflow)
            .withClock(new ManualClock(Instant.EPOCH))
            .withExecutor(executor));
  }

  private static Answer submit(PerUserRuntime to, @Nullable String id, Object input) {
    var answer = new Answer();
    User user = id == null ? null : User.of("cookie", id);
    to.submit(user, input, TurnAttributes.NONE, answer);
    return answer;
  }

  /** Has code block until it is interrupted. */
  private Blocked blockAt(String event) {
    var ended = new CountDownLatch(1);
    CountDownLatch begun =
        Script.begunAt(
            event,
            () -> {
              try {
                never.await();
              } finally {
                ended.countDown();
              }
            });
    return new Blocked(begun, ended);
  }

  private record Blocked(CountDownLatch begun, CountDownLatch ended) {}

  private void beginToClose(PerUserRuntime runtime) {
    var thread = new Thread(runtime::close);
    thread.start();
    closer = thread;
  }

  /** Whoever closes has interrupted all that ran, and waits for it. */
  private void awaitCloserWaiting() {
    while (closer != null && closer.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }

  @Test
  void oneThatTheExecutorHasKeptUntilThenIsRefused() throws Exception {
    var kept = new AtomicReference<@Nullable Runnable>();
    PerUserRuntime to =
        start(
            PER_USER,
            task -> {
              if (!kept.compareAndSet(null, task)) {
                threads.execute(task);
              }
            });
    var goOn = new CountDownLatch(1);
    CountDownLatch running = Script.blockAt("turn first of alice", goOn);
    threads.execute(() -> submit(to, "alice", new Play.Input("first")));
    running.await();
    Answer late = submit(to, "alice", new Play.Input("late"));
    blockAt("turn late of alice");
    goOn.countDown(); // which hands over the late one
    while (kept.get() == null) {
      Thread.onSpinWait();
    }
    Blocked turn = blockAt("turn slow of bob");
    Blocked close = blockAt("close play of bob");
    threads.execute(() -> submit(to, "bob", new Play.Input("slow")));
    turn.begun.await();

    beginToClose(to);
    close.ended.await(); // it began when the turn was interrupted, so it was the second time
    awaitCloserWaiting();
    threads.execute(kept.get());

    assertThatThrownBy(() -> late.output().get(30, TimeUnit.SECONDS))
        .cause()
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.STOPPING));
  }

  /** What the runtime has left with a thread, where it takes long to look at it. */
  private static final class Slow extends WeakReference<Object> {
    private final CountDownLatch looked = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    Slow() {
      super(new Object());
    }

    @Override
    public @Nullable Object get() {
      looked.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return null;
    }
  }

  @Test
  void aSharedOneThatIsJustAboutToBeginIsCancelled() throws Exception {
    PerUserRuntime to = start(SHARED, threads);
    Blocked slow = blockAt("everybodys slow");
    blockAt("everybodys late");
    threads.execute(() -> submit(to, null, "slow"));
    slow.begun.await();
    var slots = new Slow();
    var late = new Answer();
    threads.execute(
        () -> {
          CurrentTurn.slots()[CurrentTurn.OF_THE_THREAD] = slots;
          to.submit(null, "late", TurnAttributes.NONE, late);
        });
    slots.looked.await();

    beginToClose(to);
    slow.ended.await();
    awaitCloserWaiting();
    slots.goOn.countDown();

    assertThatThrownBy(() -> late.output().get(30, TimeUnit.SECONDS))
        .cause()
        .isInstanceOf(TurnCancelledException.class);
  }
}
