package dev.peruser.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.api.TurnCancelledException;
import dev.peruser.api.User;
import dev.peruser.runtime.build.Instances;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A caller's thread that does not let itself be interrupted. */
@Timeout(60)
class InterruptTest {
  private final UserSession session = new UserSession(User.of("cookie", "alice"), null, null);

  /** A container's own kind of thread. */
  private static final class Uninterruptible extends Thread {
    Uninterruptible(Runnable task) {
      super(task);
      setDaemon(true);
    }

    @Override
    public void interrupt() {
      throw new UnsupportedOperationException("not this thread");
    }
  }

  @Test
  void aThreadThatThrowsWhenItIsInterruptedKeepsNobodyWaiting() throws Exception {
    var receiver = new BlockingReceiver();
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var inTime = new AtomicBoolean(true);
    session.built(new Instances(this, null), 1);
    var caller =
        new Uninterruptible(
            () -> {
              session.beginTurn(receiver, 0);
              begun.countDown();
              try {
                goOn.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              inTime.set(session.end());
            });
    caller.start();
    begun.await();

    assertThatThrownBy(() -> session.look(1, Watched.PATIENCE, new Answers(Runnable::run)))
        .hasMessage("not this thread");
    goOn.countDown();
    caller.join(TimeUnit.SECONDS.toMillis(30));

    assertThat(caller.isAlive()).isFalse();
    assertThat(inTime).isFalse();
    assertThatThrownBy(receiver::await).isInstanceOf(TurnCancelledException.class);
  }
}
