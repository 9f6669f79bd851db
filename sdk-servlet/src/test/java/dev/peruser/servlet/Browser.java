package dev.peruser.servlet;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Chromium without a window, led by the Chrome DevTools protocol. It has one page. */
final class Browser {
  private static final String LISTENING = "DevTools listening on ";
  private static final long PATIENCE_SECONDS = 60;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path profile;
  private final Process process;
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final AtomicInteger lastId = new AtomicInteger();
  private final WebSocket socket;
  private final String session;

  private Browser(Path chromium) throws Exception {
    profile = Files.createTempDirectory("chromium");
    process = launch(chromium);
    try {
      socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .buildAsync(address(), new Messages())
              .get(PATIENCE_SECONDS, SECONDS);
      String page =
          call("", "Target.createTarget", params("url", "about:blank"))
              .get("targetId")
              .stringValue();
      session =
          call("", "Target.attachToTarget", params("targetId", page).put("flatten", true))
              .get("sessionId")
              .stringValue();
    } catch (Exception e) {
      end();
      throw e;
    }
  }

  /** Where a browser is installed, if one is. */
  static Optional<Path> installed() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .map(name -> Path.of("/usr/bin", name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser start(Path chromium) throws Exception {
    return new Browser(chromium);
  }

  private Process launch(Path chromium) throws IOException {
    return new ProcessBuilder(
            chromium.toString(),
            "--headless",
            "--no-sandbox", // there is none for root; it sees no page but our own
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank")
        .redirectErrorStream(true)
        .start();
  }

  /** What it writes after that is thrown away, so that it does not wait for us to read it. */
  private URI address() throws IOException {
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(LISTENING)) {
        var drain = new Thread(() -> lines.lines().forEach(ignored -> {}), "chromium-output");
        drain.setDaemon(true);
        drain.start();
        return URI.create(line.substring(LISTENING.length()));
      }
    }
    throw new IOException("The browser has not started");
  }

  /** Puts the pieces of messages together. */
  private final class Messages implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        JsonNode message = MAPPER.readTree(text.toString());
        text.setLength(0);
        if (message.has("id")) {
          int id = message.get("id").intValue();
          Objects.requireNonNull(answers.remove(id)).complete(message);
        }
      }
      webSocket.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }

  private static ObjectNode params(String name, String value) {
    return MAPPER.createObjectNode().put(name, value);
  }

  private JsonNode call(String inSession, String method, ObjectNode params) throws Exception {
    int id = lastId.incrementAndGet();
    var answer = new CompletableFuture<JsonNode>();
    answers.put(id, answer);
    ObjectNode message = MAPPER.createObjectNode().put("id", id).put("method", method);
    message.set("params", params);
    if (!inSession.isEmpty()) {
      message.put("sessionId", inSession);
    }
    socket.sendText(message.toString(), true).get(PATIENCE_SECONDS, SECONDS);
    JsonNode answered = answer.get(PATIENCE_SECONDS, SECONDS);
    if (answered.has("error")) {
      throw new IOException(method + ": " + answered.get("error"));
    }
    return answered.get("result");
  }

  /** Goes to a page, and returns when it is there. */
  void open(URI page) throws Exception {
    call(session, "Page.navigate", params("url", page.toString()));
    evaluate(
        """
        new Promise(done => document.readyState === 'complete'
            ? done() : addEventListener('load', () => done()))""");
  }

  /** The value of an expression in the page; of a promise the value that it comes to. */
  JsonNode evaluate(String script) throws Exception {
    ObjectNode params =
        params("expression", script).put("awaitPromise", true).put("returnByValue", true);
    JsonNode result = call(session, "Runtime.evaluate", params);
    if (result.has("exceptionDetails")) {
      throw new IOException(result.get("exceptionDetails").toString());
    }
    return result.get("result").path("value");
  }

  void close() throws Exception {
    socket.abort();
    end();
  }

  /** Its helpers write to the profile until they end, too. */
  private void end() throws Exception {
    var helpers = process.descendants().toList();
    process.destroy();
    process.onExit().get(PATIENCE_SECONDS, SECONDS);
    for (ProcessHandle helper : helpers) {
      helper.destroyForcibly();
      helper.onExit().get(PATIENCE_SECONDS, SECONDS);
    }
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
