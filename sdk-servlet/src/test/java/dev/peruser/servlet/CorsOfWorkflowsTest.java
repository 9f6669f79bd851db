package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What other workflow files say of pages of other origins. */
class CorsOfWorkflowsTest {
  private static final String ORIGIN = "https://app.example.com";

  private static String workflow(String cors) {
    return "general: {front_end: {allow_unsigned_cookies: true"
        + cors
        + "}}\nworkflow: {_type: actor}\n";
  }

  private static HttpResponse<String> preflight(ServedWorkflow served, String origin)
      throws Exception {
    return served
        .client()
        .send(
            served
                .client()
                .request("/generate")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
  }

  @Test
  void nothingIsSaidWhereTheFileSaysNothing() throws Exception {
    try (var served = new ServedWorkflow(workflow(""))) {
      assertThat(preflight(served, ORIGIN).headers().map().keySet())
          .noneMatch(name -> name.toLowerCase(Locale.ROOT).matches("access-control-.*|vary"));
    }
  }

  @Test
  void anyOriginIsAllowedTheSameAndWithoutCredentials() throws Exception {
    try (var served =
        new ServedWorkflow(workflow(", cors: {allow_origins: ['*'], allow_headers: ['*']}"))) {
      for (String origin : new String[] {ORIGIN, "null"}) {
        HttpResponse<String> response = preflight(served, origin);

        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(response.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(response.headers().firstValue("Access-Control-Allow-Headers"))
            .hasValue("*, Authorization");
        assertThat(response.headers().firstValue("Vary")).isEmpty();
      }
    }
  }

  /** A browser does not send the cookie then; whoever does, is refused as ever. */
  @Test
  void anOriginThatIsAllowedWithoutCredentialsUsesNoCookie() throws Exception {
    for (String origins : new String[] {"'*'", ORIGIN}) {
      try (var served =
          new ServedWorkflow(workflow(", cors: {allow_origins: [" + origins + "]}"))) {
        var turn =
            served.client().post("/generate", "alice", act("echo", "x")).header("Origin", ORIGIN);

        assertThat(served.client().send(turn).statusCode()).isEqualTo(403);
      }
    }
  }

  @Test
  void aPathThatIsNotThereIsAProblemThatThePageCanRead() throws Exception {
    try (var served = new ServedWorkflow(workflow(", cors: {allow_origins: ['*']}"))) {
      HttpResponse<String> response =
          served.client().send(served.client().request("/nothing").header("Origin", ORIGIN));

      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }
  }
}
