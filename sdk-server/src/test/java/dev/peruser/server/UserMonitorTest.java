package dev.peruser.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.RuntimeConfig;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /monitor/users} of a server that only this machine can connect to. */
class UserMonitorTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private PerUserServer server = start("general: {enable_per_user_monitoring: true}");

  private static PerUserServer start(String general) {
    try {
      return PerUserServer.start(
          ServerOptions.of(
                  RuntimeConfig.fromText(
                      "workflow.yml", general + "\nworkflow: {_type: counter}\n"))
              .withPort(0));
    } catch (ListenException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void twoUsers() throws Exception {
    call("bob", "{\"text\":\"x\"}");
    call("alice", "{\"text\":\"x\"}");
    call("alice", "{\"text\":\"refuse\"}");
  }

  @AfterEach
  void close() {
    server.close();
  }

  private void call(String user, String json) throws Exception {
    HTTP.send(
        request("/generate")
            .header("Content-Type", "application/json")
            .header("Cookie", "nat-session=" + user)
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.uri() + path));
  }

  private HttpResponse<String> monitor(String query) throws Exception {
    return HTTP.send(request("/monitor/users" + query).build(), BodyHandlers.ofString());
  }

  @Test
  void itHasTheShapeOfTheOriginalAndTheTokensThatTheOriginalPromised() throws Exception {
    HttpResponse<String> response = monitor("?user_id=alice");
    String time = "\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z\"";

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(response.body().replaceAll(time, "TIME").replaceAll("ms\":[0-9.]+", "ms\":MILLIS"))
        .isEqualTo(
            "{\"timestamp\":TIME,\"users\":[{\"user_id\":\"alice\","
                + "\"session\":{\"created_at\":TIME,\"last_activity\":TIME,"
                + "\"build_ms\":MILLIS,\"ref_count\":0,"
                + "\"is_active\":false,\"is_stuck\":false},"
                + "\"requests\":{\"total_requests\":2,\"active_requests\":0,"
                + "\"waiting_requests\":0,\"avg_latency_ms\":MILLIS,"
                + "\"max_latency_ms\":MILLIS,\"error_count\":1,\"cancelled_count\":0},"
                + "\"memory\":{\"per_user_functions_count\":0,"
                + "\"per_user_function_groups_count\":0,\"exit_stack_size\":1},"
                + "\"llm_usage\":{\"prompt_tokens\":0,\"completion_tokens\":0,\"total_tokens\":0,"
                + "\"llm_calls\":0}}],\"total_active_users\":1}");
  }

  @Test
  void withoutAFilterItSaysWhatAllUsersTogetherHaveDone() throws Exception {
    String body = monitor("").body();
    String all = body.substring(body.indexOf(",\"all_users\":"));
    String latencies =
        "{\"avg\":MILLIS,\"p50\":MILLIS,\"p90\":MILLIS,\"p99\":MILLIS,\"p999\":MILLIS,"
            + "\"max\":MILLIS}";

    assertThat(all.replaceAll("\"(avg|p[0-9]+|max)\":[0-9.]+", "\"$1\":MILLIS"))
        .isEqualTo(
            ",\"all_users\":{"
                + "\"sessions\":{\"live\":2,\"stuck\":0,\"builds\":2,\"failed_builds\":0,"
                + ("\"build_ms\":" + latencies + ",")
                + "\"ended\":{\"idle\":0,\"made_room\":0,\"requested\":0,\"shutdown\":0}},"
                + "\"requests\":{\"total_requests\":3,\"active_requests\":0,"
                + "\"waiting_requests\":0,\"error_count\":1,\"cancelled_count\":0,"
                + ("\"latency_ms\":" + latencies + ",")
                + "\"refused\":{\"too_many_waiting\":0,\"too_many_sessions\":0,"
                + "\"too_many_new_sessions\":0,\"stuck\":0,\"no_thread\":0,\"stopping\":0},"
                + "\"untaken\":{\"gone\":0,\"too_slow\":0,\"made_room\":0,\"shutdown\":0}},"
                + "\"llm_usage\":{\"prompt_tokens\":0,\"completion_tokens\":0,"
                + "\"total_tokens\":0,\"llm_calls\":0}}}");
  }

  @Test
  void tokensAreThoseOfTheUserAndForAllThoseOfEverybody() throws Exception {
    call("alice", "{\"text\":\"think\"}");
    call("alice", "{\"text\":\"think\"}");
    call("bob", "{\"text\":\"think\"}");

    assertThat(monitor("?user_id=alice").body())
        .contains(
            "\"llm_usage\":{\"prompt_tokens\":1400,\"completion_tokens\":160,"
                + "\"total_tokens\":1560,\"llm_calls\":2}");
    String all = monitor("").body();
    assertThat(all.substring(all.indexOf("\"all_users\":")))
        .contains(
            "\"llm_usage\":{\"prompt_tokens\":2100,\"completion_tokens\":240,"
                + "\"total_tokens\":2340,\"llm_calls\":3}");
  }

  @Test
  void usersAreCountedAfterTheFilter() throws Exception {
    assertThat(monitor("").body())
        .contains("\"total_active_users\":2", "\"user_id\":\"alice\"", "\"user_id\":\"bob\"");
    assertThat(monitor("?user_id=nobody").body()).contains("\"users\":[],\"total_active_users\":0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via", "X-Real-IP"})
  void whatAProxyPassesOnIsNotFromThisMachine(String header) throws Exception {
    HttpResponse<String> response =
        HTTP.send(request("/monitor/users").header(header, "x").build(), BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(403);
  }

  @Test
  void aNameThatAPageHasPointedToThisMachineIsNotThisMachine() throws Exception {
    assertThat(statusLine("evil.example")).contains(" 403 ");
    assertThat(statusLine("127.0.0.1")).contains(" 200 ");
    assertThat(statusLine("[::1]")).contains(" 200 ");
  }

  /** Where every page may read what is for everybody, the users are not for every page. */
  @Test
  void aPageOfAnotherOriginIsNotThisMachine() throws Exception {
    restart("cors: {allow_origins: ['*']}");

    assertThat(asked("https://evil.example")).isEqualTo(403);
    assertThat(asked("http://localhost:1")).isEqualTo(403);
    assertThat(asked("null")).isEqualTo(403);
    assertThat(asked(server.uri().toString())).isEqualTo(200);
  }

  @Test
  void aPageThatMayActInTheUsersNameIsThisMachine() throws Exception {
    restart("cors: {allow_origins: ['https://app.example'], allow_credentials: true}");

    assertThat(asked("https://app.example")).isEqualTo(200);
    assertThat(asked("https://evil.example")).isEqualTo(403);
  }

  private void restart(String frontEnd) {
    server.close();
    server = start("general: {enable_per_user_monitoring: true, front_end: {" + frontEnd + "}}");
  }

  /** The status of the answer to a page of an origin. */
  private int asked(String origin) throws Exception {
    HttpRequest request = request("/monitor/users").header("Origin", origin).build();
    return HTTP.send(request, BodyHandlers.ofString()).statusCode();
  }

  private String statusLine(String host) throws IOException {
    try (var socket = new Socket("localhost", server.port())) {
      socket
          .getOutputStream()
          .write(
              ("GET /monitor/users HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void itIsNotThereUnlessTheWorkflowFileTurnsItOn() throws Exception {
    server.close();
    server = start("general: {}");

    assertThat(monitor("").statusCode()).isEqualTo(404);
  }
}
