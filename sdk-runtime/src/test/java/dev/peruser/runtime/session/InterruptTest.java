package dev.peruser.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.api.TurnCancelledException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A caller's thread that does not let itself be interrupted. */
@Timeout(60)
class InterruptTest {
  private final Watch watch = new Watch(new Answers(Runnable::run));

  /** A container's own kind of thread. */
  private static final class Uninterruptible extends Thread {
    private final Runnable refusal;

    Uninterruptible(Runnable task, Runnable refusal) {
      super(task);
      this.refusal = refusal;
      setDaemon(true);
    }

    @Override
    public void interrupt() {
      refusal.run();
    }
  }

  @Test
  void aThreadThatThrowsWhenItIsInterruptedKeepsNobodyWaiting() throws Exception {
    keepsNobodyWaiting(
        () -> {
          throw new UnsupportedOperationException("not this thread");
        });
  }

  /** What an interrupt wakes may be out of file handles, which the JDK calls an internal error. */
  @Test
  void nothingElseThatIsThrownDoesEither() throws Exception {
    keepsNobodyWaiting(
        () -> {
          throw new InternalError("not this selector");
        });
  }

  private void keepsNobodyWaiting(Runnable refusal) throws Exception {
    var receiver = new BlockingReceiver();
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var inTime = new AtomicBoolean(true);
    var caller =
        new Uninterruptible(
            () -> {
              Watched code = watch.begin(new Owner(), receiver, 0);
              begun.countDown();
              try {
                goOn.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              inTime.set(code.end());
            },
            refusal);
    caller.start();
    begun.await();

    watch.look(1, stuck -> {});
    goOn.countDown();
    caller.join(TimeUnit.SECONDS.toMillis(30));

    assertThat(caller.isAlive()).isFalse();
    assertThat(inTime).isFalse();
    assertThatThrownBy(receiver::await).isInstanceOf(TurnCancelledException.class);
  }
}
