package dev.peruser.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.runtime.InvalidWorkflowException;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.server.plugin.Gate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PerUserServerTest {
  private static final Logger TOMCAT_LOG = Logger.getLogger("org.apache");
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String COUNTER = "workflow: {_type: counter}";

  private @Nullable PerUserServer server;

  private PerUserServer start(String workflow) throws ListenException {
    PerUserServer started = PerUserServer.start(options(workflow).withPort(0));
    server = started;
    return started;
  }

  private static ServerOptions options(String workflow) {
    TOMCAT_LOG.setLevel(Level.WARNING);
    return ServerOptions.of(RuntimeConfig.fromText("workflow.yml", workflow));
  }

  @AfterEach
  void close() {
    if (server != null) {
      server.close();
    }
    Gate.takeClosed();
  }

  private static HttpRequest.Builder request(PerUserServer server, String path) {
    return HttpRequest.newBuilder(URI.create(server.uri() + path));
  }

  private static HttpResponse<String> get(PerUserServer server, String path) throws Exception {
    return HTTP.send(request(server, path).build(), BodyHandlers.ofString());
  }

  private static HttpRequest post(PerUserServer server, String path, String user, String text) {
    HttpRequest.Builder request =
        request(server, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"text\":\"" + text + "\"}"));
    return (user.isEmpty() ? request : request.header("Cookie", "nat-session=" + user)).build();
  }

  private static HttpResponse<String> call(
      PerUserServer server, String path, String user, String text) throws Exception {
    return HTTP.send(post(server, path, user, text), BodyHandlers.ofString());
  }

  @Test
  void itServesUsersWhoDoNotSeeEachOther() throws Exception {
    PerUserServer running = start(COUNTER);

    assertThat(call(running, "/generate", "alice", "x").body())
        .isEqualTo("{\"turn\":1,\"text\":\"x\"}");
    assertThat(call(running, "/generate", "alice", "x").body()).contains("\"turn\":2");
    assertThat(call(running, "/generate", "bob", "x").body()).contains("\"turn\":1");
  }

  @Test
  void anUnknownPathIsAProblemLikeAnyOther() throws Exception {
    HttpResponse<String> response = get(start(COUNTER), "/nowhere");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.body())
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
                + "\"detail\":\"There is nothing at this path.\"}");
  }

  @Test
  void traceIsRefusedLikeAnyMethodThatThePathDoesNotTake() throws Exception {
    PerUserServer running = start(COUNTER);
    HttpResponse<String> turn = trace(running, "/generate");

    assertThat(turn.statusCode()).isEqualTo(405);
    assertThat(turn.headers().firstValue("Allow")).hasValue("POST, OPTIONS");
    assertThat(turn.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(turn.body()).doesNotContain("echo me");
    assertThat(trace(running, "/health").headers().firstValue("Allow"))
        .hasValue("GET, HEAD, OPTIONS");
    assertThat(trace(running, "/nowhere").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> trace(PerUserServer server, String path) throws Exception {
    HttpRequest.Builder request = request(server, path).header("X-Secret", "echo me");
    return HTTP.send(
        request.method("TRACE", BodyPublishers.noBody()).build(), BodyHandlers.ofString());
  }

  @Test
  void whatTomcatRefusesSaysNothingOfTomcat() throws Exception {
    HttpResponse<String> response = get(start(COUNTER), "/%00");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Server")).isEmpty();
    assertThat(response.body())
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
                + "\"detail\":\"The server cannot take this request.\"}");
  }

  /** More of them than Tomcat has threads. */
  @Test
  void headsThatDoNotEndHoldNoThread() throws Exception {
    PerUserServer running = start(COUNTER);
    var halfOpen = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 400; i++) {
        var socket = new Socket(running.uri().getHost(), running.port());
        halfOpen.add(socket);
        byte[] head = "POST /generate HTTP/1.1\r\nHost: a\r\nX-Slow".getBytes(US_ASCII);
        socket.getOutputStream().write(head, 0, i % head.length);
      }
      assertThat(call(running, "/generate", "alice", "x").body()).contains("\"turn\":1");
      for (Socket socket : halfOpen) {
        socket.getOutputStream().write('x');
      }
      assertThat(call(running, "/generate", "alice", "x").body()).contains("\"turn\":2");
    } finally {
      for (Socket socket : halfOpen) {
        socket.close();
      }
    }
  }

  @Test
  void aConnectionTakesMoreThanAHundredRequests() throws Exception {
    PerUserServer running = start(COUNTER);
    try (var socket = new Socket(running.uri().getHost(), running.port())) {
      socket.setSoTimeout(30_000);
      var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      for (int i = 0; i < 150; i++) {
        socket
            .getOutputStream()
            .write("HEAD /health HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
        assertThat(lines.readLine()).startsWith("HTTP/1.1 200");
        while (!lines.readLine().isEmpty()) {
          // a header
        }
      }
    }
  }

  @Test
  void aWorkflowThatOnlyStreamsNamesItsStream() throws Exception {
    PerUserServer running = start("workflow: {_type: streaming_counter}");
    HttpResponse<String> single = call(running, "/generate", "alice", "x");

    assertThat(single.statusCode()).isEqualTo(404);
    assertThat(single.body())
        .contains("This workflow only streams: send the same request to /generate/stream.");
    assertThat(call(running, "/generate/stream", "alice", "a b").body())
        .isEqualTo("data: {\"turn\":1,\"text\":\"a\"}\n\ndata: {\"turn\":1,\"text\":\"b\"}\n\n");
  }

  @Test
  void aSharedWorkflowNeedsNoUserAndHasNoSessions() throws Exception {
    PerUserServer running = start("workflow: {_type: shared_counter}");

    assertThat(call(running, "/generate", "", "x").body()).contains("\"turn\":1");
    assertThat(call(running, "/generate", "alice", "x").body()).contains("\"turn\":2");
    assertThat(get(running, "/v1/session").statusCode()).isEqualTo(404);
  }

  @Test
  void pathsAreWhereTheWorkflowFileSays() throws Exception {
    PerUserServer running =
        start(
            """
            general:
              front_end:
                root_path: /ai
                workflow: {path: /talk}
                disable_legacy_routes: true
            workflow: {_type: counter}
            """);

    assertThat(call(running, "/ai/talk", "alice", "x").statusCode()).isEqualTo(200);
    assertThat(call(running, "/ai/generate", "alice", "x").statusCode()).isEqualTo(404);
    assertThat(call(running, "/talk", "alice", "x").statusCode()).isEqualTo(404);
    assertThat(get(running, "/ai/health").statusCode()).isEqualTo(200);
  }

  @Test
  void theLegacyPathIsAnotherOneOrNone() throws Exception {
    PerUserServer elsewhere =
        start("general: {front_end: {workflow: {legacy_path: /old}}}\n" + COUNTER);
    assertThat(call(elsewhere, "/old", "alice", "x").statusCode()).isEqualTo(200);
    assertThat(call(elsewhere, "/generate", "alice", "x").statusCode()).isEqualTo(404);
    elsewhere.close();

    PerUserServer none = start("general: {front_end: {workflow: {legacy_path: null}}}\n" + COUNTER);
    assertThat(call(none, "/generate", "alice", "x").statusCode()).isEqualTo(404);
    assertThat(call(none, "/generate/stream", "alice", "x").statusCode()).isEqualTo(404);
    assertThat(call(none, "/v1/workflow", "alice", "x").statusCode()).isEqualTo(200);
  }

  @Test
  void aServerThatIsFullSaysWhenToComeAgain() throws Exception {
    PerUserServer running = start("general: {per_user_max_sessions: 1}\n" + COUNTER);
    call(running, "/generate", "alice", "x");

    HttpResponse<String> refused = call(running, "/generate", "bob", "x");
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(call(running, "/generate", "alice", "x").body()).contains("\"turn\":2");
  }

  @Test
  void aPortThatIsInUseIsToldAndTheOtherServerStaysUp() throws Exception {
    PerUserServer running = start(COUNTER);

    assertThatThrownBy(() -> PerUserServer.start(options(COUNTER).withPort(running.port())))
        .isInstanceOf(ListenException.class)
        .hasMessageContaining("port " + running.port())
        .hasMessageContaining("in use");
    assertThat(get(running, "/health").statusCode()).isEqualTo(200);
  }

  @Test
  void anAddressThatIsNotThereIsTold() {
    assertThatThrownBy(() -> PerUserServer.start(options(COUNTER).withHost("nowhere.invalid")))
        .isInstanceOf(ListenException.class)
        .hasMessageContaining("nowhere.invalid");
  }

  @Test
  void oneOfTheWorkflowFileIsNotShown() {
    String lost = "general: {front_end: {host: nowhere.invalid}}\n" + COUNTER;
    assertThatThrownBy(() -> PerUserServer.start(options(lost)))
        .isInstanceOf(ListenException.class)
        .hasMessageContaining("general.front_end.host")
        .satisfies(
            failure -> {
              assertThat(failure.getMessage()).doesNotContain("nowhere");
              assertThat(failure.getCause()).hasMessage(null);
            });
  }

  @Test
  void beyondLoopbackUnsignedCookiesAreRefusedUnlessTheFileAllowsThem() throws Exception {
    assertThatThrownBy(() -> PerUserServer.start(options(COUNTER).withHost("0.0.0.0").withPort(0)))
        .isInstanceOf(InvalidWorkflowException.class)
        .hasMessageContaining("PU4903")
        .hasMessageContaining("allow_unsigned_cookies: true");

    String allowed = "general: {front_end: {allow_unsigned_cookies: true}}\n" + COUNTER;
    try (var running = PerUserServer.start(options(allowed).withHost("0.0.0.0").withPort(0))) {
      assertThat(call(running, "/generate", "alice", "x").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void stoppingFinishesTheRunningTurnsAndClosesEachSessionOnce() throws Exception {
    PerUserServer running = start(COUNTER);
    URI uri = running.uri();
    call(running, "/generate", "bob", "x");
    CompletableFuture<HttpResponse<String>> turn =
        HTTP.sendAsync(post(running, "/generate", "alice", "wait"), BodyHandlers.ofString());
    Gate.awaitReached();
    CompletableFuture<HttpResponse<String>> waiting =
        HTTP.sendAsync(post(running, "/generate", "bob", "x"), BodyHandlers.ofString());
    assertThat(waiting.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);

    CompletableFuture<Void> closed = CompletableFuture.runAsync(running::close);
    Gate.open();
    assertThat(turn.get(30, TimeUnit.SECONDS).body()).isEqualTo("{\"turn\":1,\"text\":\"wait\"}");
    closed.get(30, TimeUnit.SECONDS);
    running.close();

    assertThat(Gate.takeClosed()).isEqualTo(2);
    assertThatThrownBy(
            () ->
                HttpClient.newHttpClient()
                    .send(
                        HttpRequest.newBuilder(URI.create(uri + "/health")).build(),
                        BodyHandlers.ofString()))
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void whileItStopsTheNextRequestOnAnOldConnectionLearnsThatItStops() throws Exception {
    PerUserServer running = start(COUNTER);
    call(running, "/generate", "bob", "x"); // leaves a connection open
    CompletableFuture<HttpResponse<String>> turn =
        HTTP.sendAsync(post(running, "/generate", "alice", "wait"), BodyHandlers.ofString());
    Gate.awaitReached();
    call(running, "/generate", "bob", "x");
    CompletableFuture<Void> closed = CompletableFuture.runAsync(running::close);
    while (!running.runtime().isClosing()) {
      Thread.onSpinWait();
    }

    HttpResponse<String> refused = call(running, "/generate", "bob", "x");
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("10");
    assertThat(refused.body())
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,"
                + "\"detail\":\"The server is stopping.\"}");
    Gate.open();
    assertThat(turn.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    closed.get(30, TimeUnit.SECONDS);
  }

  @Test
  void nothingIsLeftInTheCurrentDirectory() throws Exception {
    List<Path> before = here();
    start(COUNTER).close();

    assertThat(here()).isEqualTo(before);
  }

  private static List<Path> here() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(""))) {
      return files.sorted().toList();
    }
  }
}
