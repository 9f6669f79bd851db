package dev.peruser.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.api.User;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How soon idle sessions end, of many (L5). */
class SweepTest {
  private static final int USERS = 20_000;

  private final TestRuntime runtime =
      TestRuntime.start(
          """
          general:
            per_user_workflow_timeout: 2m
            per_user_workflow_cleanup_interval: 30s
            per_user_max_sessions: 20000
          workflow: {_type: plain}
          """);

  @AfterEach
  void close() {
    runtime.close();
  }

  private long live() {
    return runtime.runtime().metrics().liveSessions();
  }

  @Test
  void theIntervalPassesAtMostAndASecond() throws Exception {
    runtime.clock().advance(Duration.ofSeconds(15));
    for (int i = 0; i < USERS; i++) {
      runtime.runtime().invoke(User.of("cookie", "user " + i), "hello");
    }

    // Their time is up after 2 minutes and 15 seconds, between two looks.
    runtime.clock().advance(Duration.ofSeconds(134));
    assertThat(live()).isEqualTo(USERS);
    runtime.clock().advance(Duration.ofSeconds(2));
    assertThat(live()).isZero();
  }
}
