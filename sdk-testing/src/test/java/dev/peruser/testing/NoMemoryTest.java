package dev.peruser.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.api.User;
import dev.peruser.api.spi.CurrentTurn;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.testing.plugin.Play;
import dev.peruser.testing.plugin.Script;
import java.lang.ref.WeakReference;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No memory or stack is left to begin with: nobody is in the session after. */
@Timeout(60)
class NoMemoryTest {
  private static final User ALICE = User.of("cookie", "alice");

  private static final String PER_USER =
      """
      general: {shutdown_timeout: 30s}
      """
          + Play.WORKFLOW;

  private static final String SHARED =
      """
      general: {shutdown_timeout: 30s}
      workflow: {_type: everybodys}
      """;

  private @Nullable PerUserRuntime runtime;

  /** What the runtime has left with this thread, where looking at it fails. */
  private static final class Broken extends WeakReference<Object> {
    Broken() {
      super(new Object());
    }

    @Override
    public Object get() {
      throw new StackOverflowError("for the test");
    }
  }

  private static void exhaust() {
    CurrentTurn.slots()[CurrentTurn.OF_THE_THREAD] = new Broken();
  }

  private static void recover() {
    CurrentTurn.slots()[CurrentTurn.OF_THE_THREAD] = null;
  }

  @AfterEach
  void close() {
    recover();
    if (runtime != null) {
      runtime.close();
    }
    recover(); // its executor runs the last close on this thread
    Script.reset();
  }

  private PerUserRuntime start(String workflow) {
    PerUserRuntime started =
        PerUserRuntime.start(
            RuntimeConfig.fromText("workflow.yml", workflow)
                .withExecutor(
                    task -> {
                      exhaust();
                      task.run();
                    }));
    runtime = started;
    return started;
  }

  private static Play.Output call(PerUserRuntime to) throws Exception {
    recover();
    return (Play.Output) Objects.requireNonNull(to.invoke(ALICE, new Play.Input("hello")));
  }

  private static void assertFails(PerUserRuntime to, @Nullable User user, Object input) {
    exhaust();
    assertThatThrownBy(() -> to.invoke(user, input)).isInstanceOf(StackOverflowError.class);
    var answer = new Answer();
    exhaust();
    to.submit(user, input, TurnAttributes.NONE, answer);
    assertThatThrownBy(() -> answer.output().get()).cause().isInstanceOf(StackOverflowError.class);
  }

  @Test
  void aSessionThatCouldNotBeBuiltForItIsBuiltByTheNextTurn() throws Exception {
    PerUserRuntime to = start(PER_USER);

    assertFails(to, ALICE, new Play.Input("hello"));

    assertThat(to.metrics().liveSessions()).isZero();
    assertThat(call(to).turns()).isEqualTo(1);
  }

  @Test
  void aTurnThatCouldNotBeginHasLeftItsSession() throws Exception {
    PerUserRuntime to = start(PER_USER);
    call(to);

    assertFails(to, ALICE, new Play.Input("hello"));

    assertThat(to.metrics().activeTurns()).isZero();
    assertThat(call(to).turns()).isEqualTo(2);
  }

  @Test
  void aSessionIsClosedAllTheSame() throws Exception {
    PerUserRuntime to = start(PER_USER);
    call(to);
    to.endSession(ALICE);

    assertThat(Script.events("close play")).hasSize(1);
    assertThat(call(to).turns()).as("a fresh session").isEqualTo(1);
  }

  @Test
  void aShutdownWaitsForNoSharedTurnThatCouldNotBegin() throws Exception {
    PerUserRuntime to = start(SHARED);

    assertFails(to, null, "hello");

    assertThat(to.metrics().activeTurns()).isZero();
    recover();
    assertThat(to.invoke(null, "hello")).isEqualTo(1);
  }
}
