package dev.peruser.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.api.User;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.runtime.build.Instances;
import dev.peruser.runtime.session.UserSession.Admission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The places in a session. */
@Timeout(60)
class UserSessionTest {
  private static final User ALICE = User.of("cookie", "alice");

  private static Turn turn() {
    return new Turn(
        ALICE, new Entrance(Entrance.ONLY, false), "", TurnAttributes.NONE, new BlockingReceiver());
  }

  /** A look that finds a session stuck may take its time until it refuses those who wait. */
  @Test
  void whoComesAfterStuckCodeHasReturnedIsNotRefusedForIt() throws Exception {
    var session = new UserSession(ALICE, null, null);
    session.built(new Instances(this, null), 1);
    var watch = new Watch(new Answers(Runnable::run));
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var thread =
        new Thread(
            () -> {
              Watched code = watch.begin(session, null, 0);
              begun.countDown();
              while (goOn.getCount() > 0) {
                Thread.onSpinWait(); // it does not listen
              }
              code.end();
            });
    thread.start();
    begun.await();
    watch.look(1, stuck -> {});
    Turn waiting = turn();
    var refused = new ArrayList<Turn>();
    watch.look(
        Watch.PATIENCE + 1,
        stuck -> {
          assertThat(session.enqueue(waiting, 1, 1)).isEqualTo(Admission.STUCK);
          goOn.countDown();
          join(thread);
          assertThat(session.enqueue(waiting, 1, 1)).isEqualTo(Admission.QUEUED);
          refused.addAll(session.takeWaitingIfStuck());
        });

    assertThat(refused).isEmpty();
    assertThat(session.leave(0)).isSameAs(waiting);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Once it is out of the queue, a newcomer may enter beside it. */
  @Test
  void whoWaitedForTheBuildHasAPlaceBeforeItLeavesTheQueue() {
    var runningAtPoll = new ArrayList<Integer>();
    var session = new AtomicReference<@Nullable UserSession>();
    var waiting =
        new ArrayDeque<Turn>() {
          private static final long serialVersionUID = 1L;

          @Override
          public @Nullable Turn poll() {
            runningAtPoll.add(Objects.requireNonNull(session.get()).activeTurns());
            return super.poll();
          }
        };
    waiting.add(turn());
    var built = new UserSession(ALICE, null, waiting);
    session.set(built);

    assertThat(built.built(new Instances(this, null), 2)).hasSize(1);

    assertThat(runningAtPoll).containsExactly(2);
    assertThat(built.activeTurns()).isEqualTo(2);
  }
}
