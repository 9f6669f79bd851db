package dev.peruser.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.api.User;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.testing.plugin.Play;
import dev.peruser.testing.plugin.Script;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Something fails to close, and that cannot even be logged: the session is closed all the same. */
@Timeout(60)
class NoLogTest {
  private static final User ALICE = User.of("cookie", "alice");
  private static final Duration TICK = Duration.ofMillis(100);

  private final Logger logger = Logger.getLogger("dev.peruser.runtime");
  private final TestRuntime runtime =
      TestRuntime.start(
          """
          general: {shutdown_timeout: 200ms}
          """
              + Play.WORKFLOW);

  /** Takes no entry, as where there is no memory for it; tells when it was asked. */
  private final Full full = new Full();

  private static final class Full extends Handler {
    final CountDownLatch asked = new CountDownLatch(1);

    @Override
    public void publish(LogRecord entry) {
      asked.countDown();
      // JUnit would end at an OutOfMemoryError.
      throw new IllegalStateException("for the test: " + entry.getMessage(), entry.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void fillTheLog() throws Exception {
    Script.at(
        "close play of alice",
        () -> {
          throw new IOException("for the test");
        });
    logger.addHandler(full);
    runtime.as("alice").call(new Play.Input("first"));
  }

  @AfterEach
  void close() {
    logger.removeHandler(full);
    runtime.close();
    Script.reset();
  }

  private static void assertAllClosedOnce() {
    assertThat(Script.events("close").stream().filter(event -> event.endsWith("of alice")))
        .containsExactly("close play of alice", "close second of alice", "close first of alice");
    assertThat(Script.events("release")).hasSize(2);
  }

  @Test
  void theRestIsClosedByTheNextAttemptAndWhoCameMeanwhileGoesOn() throws Exception {
    runtime.runtime().endSession(ALICE);
    full.asked.await();
    while (runtime.runtime().metrics().liveSessions() == 0) {
      Thread.onSpinWait(); // until that thread is back from the log: it must not be late
    }
    var waits = new Answer();
    runtime.runtime().submit(ALICE, new Play.Input("second"), TurnAttributes.NONE, waits);
    while (!waits.output().isDone()) {
      runtime.clock().advance(TICK);
    }

    assertThat(waits.output().get(30, TimeUnit.SECONDS).turns()).as("a fresh session").isEqualTo(1);
    assertAllClosedOnce();
    assertThat(runtime.runtime().metrics().liveSessions()).isEqualTo(1);
  }

  @Test
  void soItIsInAShutdown() {
    runtime.close();

    assertAllClosedOnce();
    assertThat(runtime.runtime().metrics().liveSessions()).isZero();
  }
}
