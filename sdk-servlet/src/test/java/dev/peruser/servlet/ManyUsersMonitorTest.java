package dev.peruser.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.runtime.UserMetrics;
import dev.peruser.servlet.stage.Stage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@code /monitor/users} costs does not depend on how many users there are. */
abstract class ManyUsersMonitorTest {
  /** Their report is far larger than all buffers between the servlet and its client. */
  private static final int USERS = 50_000;

  private final StreamServer server;
  private final PerUserRuntime runtime =
      PerUserRuntime.start(
          RuntimeConfig.fromText(
              "workflow.yml",
              """
              general:
                enable_per_user_monitoring: true
                front_end: {allow_unsigned_cookies: true, operator: {token: t0ken-of-whoever-operates-the-server}}
              workflow: {_type: actor}
              """));

  ManyUsersMonitorTest(StreamServer server) {
    this.server = server;
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
    runtime.close();
    Stage.reset();
  }

  @Test
  void usersAreWrittenOneAfterTheOther() throws Exception {
    URI base = server.start(new PerUserServlet(runtime));
    byte[] json = Client.act("echo", "x").getBytes(StandardCharsets.US_ASCII);
    Object input = runtime.workflow().readInput(json, 0, json.length);
    for (int i = 0; i < USERS; i++) {
      runtime.invoke(User.of("cookie", "u" + i), input);
    }

    try (Connection operator = new Connection(base)) {
      // In 1.0 there are no chunks, whose ends could stand within a name.
      operator.send(
          "GET /monitor/users HTTP/1.0\r\nHost: localhost\r\nAuthorization: Bearer t0ken-of-whoever-operates-the-server\r\n\r\n");
      operator.receiveUntil("\"user_id\":");
      // What has not been written yet is not in memory: those who go now are not in the answer.
      runtime.users().stream().map(UserMetrics::user).forEach(runtime::endSession);
      String rest = operator.receiveAll();

      int told = 1 + rest.split("\"user_id\":", -1).length - 1;
      assertThat(told).isLessThan(USERS);
      assertThat(rest).contains("\"total_active_users\":" + told + ",\"all_users\":{");
    }
  }
}
