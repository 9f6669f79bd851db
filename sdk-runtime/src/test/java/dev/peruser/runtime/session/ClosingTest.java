package dev.peruser.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.api.User;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.runtime.build.Instances;
import dev.peruser.runtime.session.UserSession.Admission;
import org.junit.jupiter.api.Test;

/**
 * Which sessions end on the spot: those that nobody waits for, with no code of the user's to run.
 * And what becomes of one that cannot be closed.
 */
class ClosingTest {
  private static final User ALICE = User.of("cookie", "alice");

  private final UserSession session = new UserSession(ALICE, null, null);

  private void beginToClose(AutoCloseable... resources) {
    session.built(new Instances(this, resources.length == 0 ? null : resources), 1);
    session.leave(0);
    assertThat(session.tryCloseIdle(10, 1)).isTrue();
  }

  private static Turn turn() {
    return new Turn(
        ALICE,
        new Entrance(Entrance.ONLY, false),
        "input",
        TurnAttributes.NONE,
        new BlockingReceiver());
  }

  @Test
  void oneWithNothingToCloseDoes() {
    beginToClose();

    assertThat(session.closedAtOnce()).isTrue();
    assertThat(session.enqueue(turn(), 1, 1)).isEqualTo(Admission.CLOSED);
  }

  @Test
  void oneThatSomebodyWaitsForIsHandedToTheExecutorWithWhoWaits() {
    beginToClose();
    Turn waiting = turn();
    assertThat(session.enqueue(waiting, 1, 1)).isEqualTo(Admission.QUEUED);

    assertThat(session.closedAtOnce()).isFalse();
    assertThat(session.closed()).containsExactly(waiting);
  }

  @Test
  void oneWithSomethingToCloseDoesNot() {
    beginToClose(() -> {});

    assertThat(session.closedAtOnce()).isFalse();
  }

  @Test
  void oneThatCouldNotBeClosedIsDueAgainAndWhoWaitsGoesOnWaiting() {
    beginToClose(() -> {});
    Turn waiting = turn();
    assertThat(session.enqueue(waiting, 1, 2)).isEqualTo(Admission.QUEUED);
    session.couldNotClose();
    Turn later = turn();

    assertThat(session.tryEnter(1)).isFalse();
    assertThat(session.enqueue(later, 1, 2)).isEqualTo(Admission.QUEUED);
    assertThat(session.tryCloseEnding()).isTrue();
    assertThat(session.tryCloseEnding()).isFalse();
    assertThat(session.closed()).containsExactly(waiting, later);
  }
}
