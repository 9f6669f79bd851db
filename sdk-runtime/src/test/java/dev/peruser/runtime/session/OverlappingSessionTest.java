package dev.peruser.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.api.User;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.runtime.build.Instances;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A session whose turns overlap. */
@Timeout(60)
class OverlappingSessionTest {
  private static final User ALICE = User.of("cookie", "alice");
  private static final int LONG_AFTER = Watched.PATIENCE + 1;

  private final Answers answers = new Answers(Runnable::run);

  @Test
  void staysStuckUntilTheLastTurnThatIsStuckHasReturned() {
    var session = new OverlappingSession(ALICE, null, null);
    session.built(new Instances(this, null), 3);
    Watched first = session.beginTurn(null, 0);
    session.look(1, Watched.PATIENCE, answers);
    assertThat(session.look(LONG_AFTER, Watched.PATIENCE, answers)).isTrue();

    Watched second = session.beginTurn(null, LONG_AFTER);
    session.look(LONG_AFTER + 1, Watched.PATIENCE, answers);
    assertThat(second.end()).isFalse(); // too late, but not stuck
    assertThat(session.isStuck()).isTrue();
    assertThat(session.look(LONG_AFTER + 1, Watched.PATIENCE, answers)).as("news").isFalse();

    assertThat(first.end()).isFalse();
    assertThat(session.isStuck()).isFalse();
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
    waiting.add(
        new Turn(
            ALICE,
            new Entrance(Entrance.ONLY, false),
            "",
            TurnAttributes.NONE,
            new BlockingReceiver()));
    var built = new OverlappingSession(ALICE, null, waiting);
    session.set(built);

    assertThat(built.built(new Instances(this, null), 2)).hasSize(1);

    assertThat(runningAtPoll).containsExactly(2);
    assertThat(built.activeTurns()).isEqualTo(2);
  }
}
