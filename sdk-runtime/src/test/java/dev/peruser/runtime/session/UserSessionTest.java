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

/** The places in a session. */
@Timeout(60)
class UserSessionTest {
  private static final User ALICE = User.of("cookie", "alice");

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
    var built = new UserSession(ALICE, null, waiting);
    session.set(built);

    assertThat(built.built(new Instances(this, null), 2)).hasSize(1);

    assertThat(runningAtPoll).containsExactly(2);
    assertThat(built.activeTurns()).isEqualTo(2);
  }
}
