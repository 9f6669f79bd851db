package dev.peruser.servlet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bodies that no well-meaning client sends, whatever the container: each has its answer, in little
 * time, and no session is built for one that is refused.
 */
abstract class HostileBodiesTest extends DeployedTest {
  private static final int LARGEST = 3_000_000;

  private static final String WORKFLOW =
      """
      general:
        enable_per_user_monitoring: true
        front_end:
          allow_unsigned_cookies: true
          max_request_bytes: 3000000
          request_timeout: 1
          operator: {token: "t0ken-of-whoever-operates-the-server"}
      workflow: {_type: figures}
      """;

  private static final String JSON = "Content-Type: application/json\r\n";

  /** Of the whole process, so it does not depend on what else the machine does. */
  private static final Duration LITTLE_TIME = Duration.ofSeconds(5);

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final JsonMapper mapper = new JsonMapper();

  HostileBodiesTest(Container container) {
    super(container, WORKFLOW);
  }

  /** Sends a request as it is, and gives back the status and the body of its answer. */
  private String answer(String path, String user, String headers, byte[] body) throws Exception {
    String head =
        "POST " + base().getPath() + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: nat-session=";
    try (Connection connection = client().connect()) {
      connection.send(head + user + "\r\n" + headers + "\r\n");
      connection.send(body);
      return connection.receive();
    }
  }

  private static String length(byte[] body) {
    return "Content-Length: " + body.length + "\r\n";
  }

  /** What the monitor says of all sessions: how many were built, and how many there are. */
  private String sessions() throws Exception {
    var request =
        client()
            .request("/monitor/users")
            .header("Authorization", "Bearer t0ken-of-whoever-operates-the-server");
    return mapper.readTree(client().send(request).body()).at("/all_users/sessions").toString();
  }

  private Stream<DynamicTest> refused(int status, String what, String headers, byte[] body) {
    return Stream.of("/generate", "/generate/stream")
        .map(
            path ->
                DynamicTest.dynamicTest(
                    what + " to " + path, () -> assertRefused(status, path, headers, body)));
  }

  private Stream<DynamicTest> refused(int status, String what, byte[] body) {
    return refused(status, what, JSON + length(body), body);
  }

  private Stream<DynamicTest> refused(int status, String what, String body) {
    return refused(status, what, body.getBytes(UTF_8));
  }

  private void assertRefused(int status, String path, String headers, byte[] body)
      throws Exception {
    String before = sessions();
    long start = PROCESS.getProcessCpuTime();

    String answer = answer(path, "hostile", headers, body);

    assertThat(answer).startsWith(status + " {\"type\":\"about:blank\",");
    assertThat(Duration.ofNanos(PROCESS.getProcessCpuTime() - start)).isLessThan(LITTLE_TIME);
    assertThat(sessions()).isEqualTo(before);
  }

  @TestFactory
  Stream<DynamicTest> lengthsThatAreNot() {
    byte[] json = "{\"whole\":1}".getBytes(UTF_8);
    byte[] read = "x".repeat(1024 * 1024).getBytes(UTF_8); // no more of it is
    byte[] chunk = ("2dc6c1\r\n" + "x".repeat(LARGEST + 1) + "\r\n0\r\n\r\n").getBytes(UTF_8);
    return Stream.of(
            refused(408, "more announced than sent", JSON + "Content-Length: 12\r\n", json),
            refused(400, "less announced than sent", JSON + "Content-Length: 10\r\n", json),
            refused(413, "too many bytes", JSON + "Content-Length: 3000001\r\n", read),
            refused(413, "too many in chunks", JSON + "Transfer-Encoding: chunked\r\n", chunk),
            refused(400, "none", ""),
            refused(400, "none but blanks", " \r\n\t"))
        .flatMap(tests -> tests);
  }

  /** What is behind the announced length would be the next request, and is none. */
  @Test
  void whatIsSentBehindTheAnnouncedLengthIsNoTurn() throws Exception {
    try (Connection connection = client().connect()) {
      connection.send("POST", "/generate", "short", 2, "{}{\"whole\":1}\r\n\r\n");

      assertThat(connection.receive()).isEqualTo("200 {\"keys\":0}");
      assertThat(connection.receiveAll()).doesNotContain("HTTP/1.1 200");
    }
  }

  @TestFactory
  Stream<DynamicTest> textsThatAreTooMuch() {
    return Stream.of(
            refused(400, "nested arrays", "{\"other\":" + "[".repeat(1_000_000)),
            refused(400, "nested objects", "{\"x\":".repeat(300_000)),
            refused(400, "a long name", "{\"" + "n".repeat(1_001) + "\":1}"),
            refused(400, "a long key", "{\"counts\":{\"" + "n".repeat(1_001) + "\":1}}"),
            refused(400, "a very long name", "{\"" + "n".repeat(2_000_000) + "\":1}"),
            refused(400, "a long number", "{\"exact\":" + "9".repeat(1_001) + "}"),
            refused(400, "a very long number", "{\"whole\":" + "9".repeat(2_000_000) + "}"),
            refused(400, "a very long fraction", "{\"rounded\":0." + "9".repeat(2_000_000) + "}"))
        .flatMap(tests -> tests);
  }

  @TestFactory
  Stream<DynamicTest> numbersThatWouldBeLongWrittenOut() {
    return Stream.of("whole", "exact", "rounded", "counts\":{\"x")
        .flatMap(
            key ->
                Stream.of("1e999999999", "1e-999999999", "-1.5e99999999999")
                    .flatMap(
                        number ->
                            refused(
                                422,
                                number + " for " + key,
                                "{\"" + key + "\":" + number + (key.length() > 9 ? "}}" : "}"))));
  }

  /** Whose every place has a pointer of 248,000 characters. */
  @Test
  void manyMistakesInADeepPlaceWithLongNamesHaveAShortAnswer() throws Exception {
    String level = "{\"in\":{\"" + "n".repeat(1_000) + "\":";
    String mistakes =
        IntStream.range(0, 200_000)
            .mapToObj(i -> "\"" + i + "\":0")
            .collect(Collectors.joining(","));
    String text =
        "{\"tree\":" + level.repeat(248) + "{\"in\":{" + mistakes + "}}" + "}}".repeat(248) + "}";
    byte[] body = text.getBytes(UTF_8);
    for (String path : List.of("/generate", "/generate/stream")) {
      assertRefused(422, path, JSON + length(body), body);
      assertThat(answer(path, "hostile", JSON + length(body), body))
          .hasSizeLessThan(25_000)
          .contains("{\"pointer\":\"/tree/in/.../in/0\",\"detail\":\"must be an object\"}")
          .endsWith("{\"pointer\":\"\",\"detail\":\"has more mistakes, which are not listed\"}]}");
    }
  }

  @TestFactory
  Stream<DynamicTest> textsThatAreAmbiguous() {
    return Stream.of(
            refused(400, "a key twice", "{\"whole\":1,\"whole\":1}"),
            refused(400, "a key twice, once escaped", "{\"whole\":1,\"\\u0077hole\":1}"),
            refused(400, "a nested key twice", "{\"counts\":{\"a\":1,\"b\":1,\"a\":1}}"),
            refused(400, "twice where nobody reads", "{\"other\":[[{\"a\":1,\"a\":1}]]}"),
            refused(400, "a name that ends in half a pair", "{\"counts\":{\"\\ud83d\":1}}"),
            refused(400, "a name that begins with half a pair", "{\"counts\":{\"\\ude00\":1}}"),
            refused(400, "half a pair where nobody reads", "{\"other\":{\"\\ud83dx\":1}}"),
            refused(400, "a value more", "{\"whole\":1}{\"whole\":2}"),
            refused(400, "a word more", "{\"whole\":1} whole"),
            refused(400, "a NUL more", "{\"whole\":1}\0"),
            refused(400, "a comma more", "{\"whole\":1,}"),
            refused(400, "a comment", "{\"whole\":1/**/}"))
        .flatMap(tests -> tests);
  }

  @TestFactory
  Stream<DynamicTest> textsInOtherEncodings() {
    String json = "{\"other\":\"ÿ\"}";
    return Stream.concat(
        Stream.of(UTF_16, UTF_16BE, UTF_16LE, ISO_8859_1, Charset.forName("UTF-32"))
            .flatMap(charset -> refused(400, charset.name(), json.getBytes(charset))),
        Stream.of(
                "a byte that is never there: \u00FF",
                "a slash in two bytes: \u00C0\u00AF",
                "half a character: \u00C3",
                "half of a pair: \u00ED\u00A0\u00BD",
                "beyond the last one: \u00F4\u0090\u0080\u0080")
            .flatMap(
                text ->
                    refused(
                        400,
                        text.substring(0, text.indexOf(':')),
                        ("{\"other\":\"" + text + "\"}").getBytes(ISO_8859_1))));
  }

  @TestFactory
  Stream<DynamicTest> bodiesOfOtherKinds() {
    byte[] json = "{\"whole\":1}".getBytes(UTF_8);
    return Stream.of(
            "",
            "Content-Type:\r\n",
            "Content-Type: text/plain\r\n",
            "Content-Type: multipart/form-data; boundary=x\r\n",
            "Content-Type: application/json; charset=iso-8859-1\r\n",
            "Content-Type: application/json; charset=utf-16\r\n",
            "Content-Type: application/json; charset=utf-8; charset=utf-7\r\n",
            "Content-Type: application/json, text/plain\r\n",
            JSON + "Content-Type: text/plain\r\n",
            JSON + JSON,
            JSON + "Content-Encoding: gzip\r\n",
            JSON + "Content-Encoding: br\r\n",
            JSON + "Content-Encoding: identity, gzip\r\n")
        .flatMap(headers -> refused(415, headers.strip(), headers + length(json), json));
  }

  /** RFC 8259 lets a reader ignore it. */
  @Test
  void theMarkAtTheBeginningOfUtf8IsIgnored() throws Exception {
    byte[] marked = "\uFEFF{\"counts\":{\"x\":1}}".getBytes(UTF_8);
    String before = sessions();

    assertThat(answer("/generate", "marked", JSON + length(marked), marked))
        .isEqualTo("200 {\"keys\":1}");
    assertThat(sessions()).as("this one is not refused").isNotEqualTo(before);
  }

  /** All 65,536 of them have one hash as Java's strings go. */
  private static List<String> collidingNames() {
    return IntStream.range(0, 1 << 16)
        .mapToObj(
            number ->
                IntStream.range(0, 16)
                    .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                    .collect(Collectors.joining()))
        .toList();
  }

  @Test
  void namesOfOneHashTakeLittleTime() throws Exception {
    List<String> names = collidingNames();
    assertThat(names.stream().map(String::hashCode).distinct()).hasSize(1);
    String object = names.stream().collect(Collectors.joining("\":1,\"", "{\"", "\":1}"));
    for (String key : List.of("counts", "other")) {
      byte[] body = ("{\"" + key + "\":" + object + "}").getBytes(UTF_8);
      long start = PROCESS.getProcessCpuTime();

      assertThat(answer("/generate", "names", JSON + length(body), body))
          .isEqualTo("200 {\"keys\":" + (key.equals("counts") ? names.size() : 0) + "}");
      assertThat(Duration.ofNanos(PROCESS.getProcessCpuTime() - start)).isLessThan(LITTLE_TIME);
    }
  }
}
