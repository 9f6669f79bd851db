package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A plugin tells who the users are, in a way of its own. */
abstract class ProvidedIdentityTest extends DeployedTest {
  private static final String WORKFLOW =
      """
      general:
        enable_per_user_monitoring: true
        front_end:
          operator: {role: boss}
          allow_unsigned_cookies: true
          identity:
            - provider: {name: api_key, keys: {k1: alice, k2: impostor, k3: broken}}
            - cookie
      workflow: {_type: actor}
      """;

  ProvidedIdentityTest(Container container) {
    super(container, WORKFLOW);
  }

  private HttpResponse<String> ask(String key) throws Exception {
    HttpRequest.Builder request =
        client()
            .request("/generate")
            .header("Content-Type", "application/json")
            .header("X-Api-Key", key)
            .POST(BodyPublishers.ofString(act("context", "")));
    return client().send(request);
  }

  @Test
  void itsUsersAreNobodyElses() throws Exception {
    assertThat(ask("k1").body()).contains("\"turn\":1").contains("api_key:alice|");
    assertThat(client().generate("alice", "echo", "x").body()).contains("\"turn\":1");
  }

  @Test
  void aBadCredentialOfItsIsRefusedInItsOwnWords() throws Exception {
    HttpResponse<String> answer = ask("k9");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("\"detail\":\"The key is not known.\"");
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValue("ApiKey realm=\"peruser\"");
  }

  @Test
  void itCannotVouchForUsersOfAnotherSource() throws Exception {
    try (var log = new CapturedLog()) {
      assertThat(ask("k2").statusCode()).isEqualTo(503);
      assertThat(log.next()).contains("'api_key'", "'cookie'");
    }
  }

  @Test
  void itsFailureIsToldOnlyToTheLog() throws Exception {
    try (var log = new CapturedLog()) {
      HttpResponse<String> answer = ask("k3");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
      assertThat(answer.body()).doesNotContain("secret");
      assertThat(log.next()).contains("a secret");
    }
  }

  @Test
  void itsFailureToWelcomeSomebodyIsToldOnlyToTheLog() throws Exception {
    try (var log = new CapturedLog()) {
      HttpRequest.Builder request =
          client()
              .request("/generate")
              .header("Content-Type", "application/json")
              .header("X-New-Here", "yes")
              .POST(BodyPublishers.ofString(act("context", "")));
      HttpResponse<String> answer = client().send(request);

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).doesNotContain("secret");
      assertThat(log.next()).contains("a secret");
    }
  }

  @Test
  void itsRolesMakeOperators() throws Exception {
    HttpRequest.Builder monitor = client().request("/monitor/users");

    assertThat(client().send(monitor.copy().header("X-Api-Key", "k1")).statusCode()).isEqualTo(200);
    assertThat(client().send(monitor.copy().header("X-Api-Key", "k9")).statusCode()).isEqualTo(401);
    assertThat(client().send(monitor.copy().header("X-Api-Key", "k3")).statusCode()).isEqualTo(503);
    assertThat(client().send(monitor).statusCode()).isEqualTo(401);
  }
}
