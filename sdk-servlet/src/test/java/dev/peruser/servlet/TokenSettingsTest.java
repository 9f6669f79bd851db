package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens of an issuer that names things in its own way. */
class TokenSettingsTest {
  private final TokenIssuer issuer = new TokenIssuer();
  private final ServedWorkflow served =
      new ServedWorkflow(
          """
          general:
            enable_per_user_monitoring: true
            front_end:
              operator: {role: boss}
              identity:
                - jwt:
                    issuer: %s
                    audience: [other, peruser]
                    keys: "%s"
                    algorithms: [RS512]
                    user_claim: email
                    roles_claim: scope
          workflow: {_type: actor}
          """
              .formatted(TokenIssuer.NAME, issuer.keysUrl()));

  TokenSettingsTest() throws Exception {}

  @AfterEach
  void stop() {
    served.close();
    issuer.close();
  }

  private HttpResponse<String> ask(String algorithm, String more) throws Exception {
    return send(
        served
            .client()
            .request("/generate")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(act("context", ""))),
        algorithm,
        more);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String algorithm, String more)
      throws Exception {
    String header = TokenIssuer.header(algorithm, "first");
    String token = TokenIssuer.token(header, TokenIssuer.claims("alice", more), issuer.keys());
    return served.client().send(request.header("Authorization", "Bearer " + token));
  }

  @Test
  void theUserIsInTheClaimThatTheFileNames() throws Exception {
    assertThat(ask("RS512", ",\"email\":\"alice@example.com\"").body())
        .contains("jwt:alice@example.com|");
    assertThat(ask("RS512", "").statusCode()).isEqualTo(401);
  }

  @Test
  void onlyTheAlgorithmsOfTheFileAreTaken() throws Exception {
    assertThat(ask("RS256", ",\"email\":\"alice@example.com\"").statusCode()).isEqualTo(401);
  }

  @Test
  void theRolesMayBeTheWordsOfAText() throws Exception {
    String user = ",\"email\":\"alice@example.com\",\"scope\":";

    assertThat(monitor(user + "\"user boss\"")).isEqualTo(200);
    assertThat(monitor(user + "\"user bossy\"")).isEqualTo(403);
  }

  private int monitor(String more) throws Exception {
    return send(served.client().request("/monitor/users"), "RS512", more).statusCode();
  }
}
