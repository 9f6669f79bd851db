package dev.peruser.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.api.InvocationContext;
import dev.peruser.testing.plugin.Play;
import dev.peruser.testing.plugin.Script;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Tasks that a turn has wrapped, and that call the runtime for its user: who would wait for the own
 * turn is told, and nobody else.
 */
@Timeout(60)
class CallsFromTasksTest {
  private final TestRuntime runtime = TestRuntime.start(Play.WORKFLOW);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void close() {
    gate.countDown();
    runtime.close();
    threads.shutdownNow();
    Script.reset();
  }

  private Play.Output call(String user, String line) throws Exception {
    return runtime.as(user).call(new Play.Input(line));
  }

  private Callable<Play.Output> wrappedCall() {
    Callable<Play.Output> call = () -> call("alice", "task");
    return InvocationContext.current().wrap(call);
  }

  /** A task of a turn that has ended. */
  private Callable<Play.Output> leftover() throws Exception {
    var task = new CompletableFuture<Callable<Play.Output>>();
    Script.at("turn first of alice", () -> task.complete(wrappedCall()));
    call("alice", "first");
    return task.get();
  }

  private Future<Play.Output> callOnThreadAndHoldIt() throws InterruptedException {
    CountDownLatch running = Script.blockAt("turn held of alice", gate);
    Future<Play.Output> held = threads.submit(() -> call("alice", "held"));
    running.await();
    return held;
  }

  private void awaitThatOneWaits(Future<?> task) {
    while (runtime.runtime().metrics().waitingTurns() == 0 && !task.isDone()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void oneThatItsTurnWaitsForIsTold() {
    Script.at("turn outer of alice", () -> threads.submit(wrappedCall()).get());

    assertThatThrownBy(() -> call("alice", "outer"))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("would wait for itself");
  }

  @Test
  void oneThatOutlivesItsTurnWaitsForTheUsersNextOne() throws Exception {
    Callable<Play.Output> leftover = leftover();
    Future<Play.Output> held = callOnThreadAndHoldIt();
    Future<Play.Output> task = threads.submit(leftover);
    awaitThatOneWaits(task);
    gate.countDown();

    assertThat(held.get().turns()).isEqualTo(2);
    assertThat(task.get().turns()).isEqualTo(3);
  }

  @Test
  void oneThatOutlivesItsTurnIsToldInsideTheUsersNextOne() throws Exception {
    Callable<Play.Output> leftover = leftover();
    Script.at("turn second of alice", leftover::call);

    assertThatThrownBy(() -> call("alice", "second"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("would wait for itself");
  }

  @Test
  void oneThatSomebodyElsesTurnRunsWaitsToo() throws Exception {
    Callable<Play.Output> leftover = leftover();
    Future<Play.Output> held = callOnThreadAndHoldIt();
    var turns = new CompletableFuture<Integer>();
    Script.at("turn outer of bob", () -> turns.complete(leftover.call().turns()));
    Future<Play.Output> bobs = threads.submit(() -> call("bob", "outer"));
    awaitThatOneWaits(bobs);
    gate.countDown();

    held.get();
    bobs.get();
    assertThat(turns).isCompletedWithValue(3);
  }

  /** Its own turn is further out on the same thread. */
  @Test
  void aTurnThatCallsForItsUserFromInsideSomebodyElsesIsTold() {
    Script.at("turn outer of alice", () -> call("bob", "between"));
    Script.at("turn between of bob", () -> call("alice", "inner"));

    assertThatThrownBy(() -> call("alice", "outer"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("would wait for itself");
  }
}
