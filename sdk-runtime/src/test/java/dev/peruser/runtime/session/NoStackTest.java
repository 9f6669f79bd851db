package dev.peruser.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.api.Emitter;
import dev.peruser.api.StreamingFunction;
import dev.peruser.api.TurnCancelledException;
import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.TurnAttributes;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** A function may run out of stack while it hands over a chunk. Its turn ends all the same. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class NoStackTest {

  /** Its methods are interpreted in some of them, and compiled in others. */
  private static final int ROUNDS = 50;

  private final Watch watch = new Watch(new Answers(Runnable::run));

  /** Takes a chunk without a call, and answers. */
  private static final class Frugal implements Receiver {
    volatile boolean handing;
    volatile boolean goOn = true;
    int chunks;
    volatile boolean completed;
    volatile @Nullable Throwable failure;

    @Override
    public void next(@Nullable Object value) {
      chunks++;
      handing = true;
      while (!goOn) {
        handing = true;
      }
    }

    @Override
    public void completed() {
      completed = true;
    }

    @Override
    public void failed(Throwable reason) {
      failure = reason;
    }
  }

  /** To say why takes more stack than to hand over a chunk. */
  private static final class Talkative implements CodeOwner {
    @Override
    public String whyCancelled() {
      return words(50);
    }

    private static String words(int count) {
      return count == 0 ? "too late" : words(count - 1);
    }

    @Override
    public void stuck() {}

    @Override
    public void returned() {}
  }

  /** Emits from where there is just enough stack for that. */
  @SuppressWarnings("InfiniteRecursion") // that is what this is for
  private static void emitAtTheEdge(Emitter<? super String> emitter) {
    try {
      emitAtTheEdge(emitter);
    } catch (StackOverflowError noStackBelow) {
      emitter.emit("deep");
    }
  }

  private static void onAnotherThread(Runnable task) throws Exception {
    var other = new FutureTask<>(task, true);
    new Thread(other).start();
    other.get();
  }

  /**
   * Runs a turn.
   *
   * @return whether it was in time
   */
  private boolean run(StreamingFunction<String, String> function, Receiver receiver) {
    Watched turn = watch.begin(new Talkative(), receiver, 5);
    Throwable failure =
        TurnRunner.answer(
            turn,
            (user, attributes) -> {
              throw new IllegalStateException("nobody asks for the context");
            },
            null,
            TurnAttributes.NONE,
            function,
            "input",
            true,
            receiver);
    boolean inTime = turn.end();
    if (inTime) {
      Answers.end(receiver, failure);
    }
    return inTime;
  }

  private void runsToItsEnd(StreamingFunction<String, String> function, int chunks) {
    for (int i = 0; i < ROUNDS; i++) {
      var receiver = new Frugal();

      assertThat(run(function, receiver)).isTrue();

      assertThat(receiver.failure).isNull();
      assertThat(receiver.completed).isTrue();
      assertThat(receiver.chunks).isEqualTo(chunks);
    }
  }

  @Test
  void itsOwnThreadDoes() {
    runsToItsEnd((input, emitter) -> emitAtTheEdge(emitter), 1);
  }

  @Test
  void anotherThreadThatItHasHandedWorkToDoes() {
    runsToItsEnd((input, emitter) -> onAnotherThread(() -> emitAtTheEdge(emitter)), 1);
  }

  @Test
  void itEmitsAgainWhereThereIsStack() {
    runsToItsEnd(
        (input, emitter) -> {
          onAnotherThread(() -> emitAtTheEdge(emitter));
          emitter.emit("flat");
        },
        2);
  }

  private void isCancelled(StreamingFunction<String, String> function) throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      var receiver = new Frugal();
      receiver.goOn = false;
      var turn = new FutureTask<>(() -> run(function, receiver));
      new Thread(turn).start();
      while (!receiver.handing) {
        Thread.onSpinWait();
      }
      watch.cancelAll();
      receiver.goOn = true;

      assertThat(turn.get()).isFalse();

      assertThat(receiver.completed).isFalse();
      assertThat(receiver.failure).isInstanceOf(TurnCancelledException.class);
      assertThat(receiver.chunks).isEqualTo(1);
    }
  }

  @Test
  void itsTimeMayBeUpWithTheChunk() throws Exception {
    isCancelled((input, emitter) -> emitAtTheEdge(emitter));
  }

  @Test
  void itsTimeMayBeUpWithTheChunkOfAnotherThread() throws Exception {
    isCancelled((input, emitter) -> onAnotherThread(() -> emitAtTheEdge(emitter)));
  }

  /** Whoever reads would take what there is for all of it. */
  @Test
  void whatIgnoresThatItsTimeIsUpHasNotCompleted() throws Exception {
    isCancelled(
        (input, emitter) -> {
          for (int chunk = 0; chunk < 3; chunk++) {
            try {
              emitter.emit("flat");
            } catch (TurnCancelledException ignored) {
              // that is what this is for
            }
          }
        });
  }
}
