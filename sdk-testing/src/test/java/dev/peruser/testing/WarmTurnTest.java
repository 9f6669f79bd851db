package dev.peruser.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import java.lang.management.ManagementFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A turn of a user whose session lives, and in which nobody else is. */
class WarmTurnTest {
  private static final User ALICE = User.of("cookie", "alice");
  private static final int TURNS = 10_000;

  /** The least that an object takes is 16 bytes. */
  private static final long NOTHING = TURNS;

  /** Until the compiler has done its work, there may be some. */
  private static final int ROUNDS = 200;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void itMakesNoObject() {
    assertNoObject("workflow: {_type: echo}");
  }

  @Test
  void norDoesOneThatIsCounted() {
    assertNoObject(
        """
        general: {enable_per_user_monitoring: true}
        workflow: {_type: echo}
        """);
  }

  private void assertNoObject(String workflow) {
    try (TestRuntime runtime = TestRuntime.start(workflow)) {
      assertThat(
              LongStream.range(0, ROUNDS)
                  .map(round -> allocatedBy(runtime.runtime()))
                  .filter(bytes -> bytes < NOTHING)
                  .findFirst())
          .isPresent();
    }
  }

  private long allocatedBy(PerUserRuntime runtime) {
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < TURNS; i++) {
      invoke(runtime);
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static void invoke(PerUserRuntime runtime) {
    try {
      runtime.invoke(ALICE, "hello");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
