package dev.peruser.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.servlet.stage.Stage;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What comes in a request writes no lines of its own in the log, and moves no cursor of whoever
 * reads it in a terminal.
 */
abstract class ForgedLogLinesTest extends DeployedTest {
  /** As JSON has them: line ends of all kinds, and the beginning of a terminal's command. */
  private static final String FORGED =
      "\\nSEVERE: forged\\r\\nSEVERE: forged\\u0085SEVERE: forged\\u2028SEVERE: forged"
          + "\\u2029SEVERE: forged\\u000bSEVERE: forged\\u001b[2J\\u009b1A\\b\\u0000\\u007f";

  private final TokenIssuer issuer;

  ForgedLogLinesTest(Container container, TokenIssuer issuer) {
    super(container, workflow(issuer));
    this.issuer = issuer;
  }

  private static String workflow(TokenIssuer issuer) {
    return """
    general:
      turn_timeout: 1
      front_end:
        identity:
          - jwt: {issuer: %s, audience: peruser, keys: "%s"}
    workflow: {_type: actor}
    """
        .formatted(TokenIssuer.NAME, issuer.keysUrl());
  }

  @AfterAll
  void stopIssuer() {
    issuer.close();
  }

  private HttpRequest.Builder with(HttpRequest.Builder request, String user) {
    return request.header(
        "Authorization", "Bearer " + issuer.token(TokenIssuer.claims(user + FORGED, "")));
  }

  private HttpResponse<String> generate(String user, String act, String text) throws Exception {
    HttpRequest.Builder request =
        client()
            .request("/generate")
            .header("Content-Type", "application/json")
            .header("conversation-id", "\u0085forged")
            .POST(BodyPublishers.ofString(Client.act(act, text)));
    return client().send(with(request, user));
  }

  /** The stack traces are ours; all else is one line. */
  private static void assertNothingForged(String entry) {
    List<String> lines =
        entry
            .lines()
            .filter(line -> !line.matches("\\t(at |\\.\\.\\. \\d+ more).*"))
            .filter(line -> !line.startsWith("Caused by: "))
            .toList();

    assertThat(lines).allSatisfy(line -> assertThat(line).doesNotStartWith("SEVERE: forged"));
    assertThat(entry.replace(System.lineSeparator(), "").replace("\t", ""))
        .doesNotContainPattern("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]");
  }

  @Test
  void aFailureThatQuotesTheInputIsOneEntryOfOneUser() throws Exception {
    try (var log = new CapturedLog("dev.peruser")) {
      assertThat(generate("alice", "fail", FORGED).statusCode()).isEqualTo(500);
      String entry = log.next();

      assertThat(entry).contains("jwt:alice?SEVERE: forged", "a secret?SEVERE: forged");
      assertNothingForged(entry);
    }
  }

  @Test
  void theCauseOfAFailureForgesNothingEither() throws Exception {
    try (var log = new CapturedLog("dev.peruser")) {
      assertThat(generate("alice", "refuse with cause", FORGED).statusCode()).isEqualTo(502);
      String entry = log.next();

      assertThat(entry).contains("jwt:alice?SEVERE: forged", "a secret?SEVERE: forged");
      assertNothingForged(entry);
    }
  }

  @Test
  void aTurnThatIsStuckForgesNothing() throws Exception {
    Stage.close("deaf");
    try (var log = new CapturedLog("dev.peruser")) {
      assertThat(generate("bob", "wait for ever", "deaf").statusCode()).isEqualTo(504);
      String entry = log.next();

      assertThat(entry).contains("jwt:bob?SEVERE: forged");
      assertNothingForged(entry);
    }
    Stage.open("deaf");
    Stage.await("deaf has returned");
  }

  @Test
  void aSessionThatFailsToCloseForgesNothing() throws Exception {
    try (var log = new CapturedLog("dev.peruser")) {
      assertThat(generate("carol", "fail at the end", FORGED).statusCode()).isEqualTo(200);
      HttpRequest.Builder end = client().request("/v1/session").DELETE();
      assertThat(client().send(with(end, "carol")).statusCode()).isEqualTo(204);
      String entry = log.next();

      assertThat(entry).contains("jwt:carol?SEVERE: forged");
      assertNothingForged(entry);
    }
  }

  @Test
  void aSessionThatCanNotBeBuiltForgesNothing() throws Exception {
    try (var log = new CapturedLog("dev.peruser")) {
      assertThat(generate("unbuildable", "count", "1").statusCode()).isEqualTo(500);
      String close = log.next();
      String build = log.next();

      assertThat(close).contains("Closing", "of user jwt:unbuildable?SEVERE: forged");
      assertNothingForged(close);
      assertThat(build).contains("could not be built", "for user jwt:unbuildable?SEVERE: forged");
      assertNothingForged(build);
    }
  }
}
