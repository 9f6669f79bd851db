package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where only this machine can connect, a proxy on it may let others in: what it passes on, and says
 * so, is not from this machine.
 */
abstract class LocalProxyTest {
  private static final String WORKFLOW =
      """
      general:
        enable_per_user_monitoring: true
        front_end:
          allow_unsigned_cookies: %s
          identity:
            - cookie
            - signed_cookie:
                keys: [000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f]
      workflow: {_type: actor}
      """;

  private StreamServer server = newServer();
  private PerUserRuntime runtime = runtime(false);
  private URI base = URI.create("http://localhost");

  private static PerUserRuntime runtime(boolean unsignedCookies) {
    return PerUserRuntime.start(
        RuntimeConfig.fromText("workflow.yml", WORKFLOW.formatted(unsignedCookies)));
  }

  abstract StreamServer newServer();

  @BeforeEach
  void start() throws Exception {
    base = server.start(new PerUserServlet(runtime, PerUserServlet.Option.LOOPBACK_LISTENER));
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
    runtime.close();
  }

  private HttpRequest.Builder turn() {
    return new Client(base)
        .request("/generate")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(act("context", "")));
  }

  private HttpRequest.Builder monitor() {
    return new Client(base).request("/monitor/users");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return new Client(base).send(request);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forwarded",
        "forwarded",
        "Via",
        "X-Forwarded",
        "X-Forwarded-For",
        "X-FORWARDED-HOST",
        "X-Forwarded-Proto",
        "X-Original-Forwarded-For",
        "X-Real-IP",
        "X-Client-IP",
        "X-Cluster-Client-IP",
        "True-Client-IP",
        "CF-Connecting-IP"
      })
  void whatAProxyPassesOnIsNotFromThisMachine(String header) throws Exception {
    HttpResponse<String> turn =
        send(turn().header("Cookie", "nat-session=alice").header(header, "127.0.0.1"));

    assertThat(turn.statusCode()).isEqualTo(401);
    assertThat(turn.body())
        .contains("taken only from this machine", "through no proxy", "allow_unsigned_cookies");
    assertThat(runtime.users()).isEmpty();
    assertThat(send(monitor().header(header, "127.0.0.1")).statusCode()).isEqualTo(403);
    assertThat(send(turn().header(header, "127.0.0.1")).body())
        .as("who needs no trust in this machine")
        .contains("signed_cookie:");
  }

  @Test
  void whatNoProxyHasPassedOnIs() throws Exception {
    HttpRequest.Builder turn =
        turn().header("Cookie", "nat-session=alice").header("X-Request-Id", "1");

    assertThat(send(turn).body()).contains("cookie:alice|");
    assertThat(send(monitor().header("X-Request-Id", "1")).statusCode()).isEqualTo(200);
  }

  @Test
  void whereTheFileAllowsUnsignedCookiesAProxyMayPassThemOn() throws Exception {
    stop();
    runtime = runtime(true);
    server = newServer();
    start();

    assertThat(
            send(turn().header("Cookie", "nat-session=alice").header("X-Forwarded-For", "10.0.0.1"))
                .body())
        .contains("cookie:alice|");
  }
}
