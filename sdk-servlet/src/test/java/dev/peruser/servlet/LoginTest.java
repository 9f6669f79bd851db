package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users whom the container has logged in; at the stream's path it asks nobody to. */
abstract class LoginTest {
  private final PerUserRuntime runtime =
      PerUserRuntime.start(
          RuntimeConfig.fromText(
              "workflow.yml",
              """
              general:
                enable_per_user_monitoring: true
                front_end:
                  operator: {role: boss}
                  identity: [{principal: {roles: [boss, other]}}]
              workflow: {_type: actor}
              """));
  private URI base = URI.create("http://localhost");

  /** Starts a container that lets the users in: alice, who is a boss, and bob. */
  abstract URI start(PerUserServlet servlet, Path folder) throws Exception;

  abstract void stopContainer() throws Exception;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    base = start(new PerUserServlet(runtime), folder);
  }

  @AfterEach
  void stop() throws Exception {
    stopContainer();
    runtime.close();
  }

  private Client client() {
    return new Client(base);
  }

  private static HttpRequest.Builder as(String user, HttpRequest.Builder request) {
    byte[] credential = (user + ":secret").getBytes(StandardCharsets.UTF_8);
    return request.header(
        "Authorization", "Basic " + Base64.getEncoder().encodeToString(credential));
  }

  private HttpRequest.Builder post(String path) {
    return client()
        .request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(act("context", "")));
  }

  @Test
  void whoHasLoggedInIsTheUser() throws Exception {
    assertThat(client().send(as("alice", post("/generate"))).body()).contains("principal:alice|");
  }

  @Test
  void whoHasNotIsNobodyAndACookieDoesNotHelp() throws Exception {
    HttpResponse<String> answer =
        client().send(post("/generate/stream").header("Cookie", "nat-session=alice"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("Log in.");
  }

  @Test
  void aPageOfAnotherSiteDoesNotUseTheLogin() throws Exception {
    HttpRequest.Builder request =
        as("alice", post("/generate")).header("Sec-Fetch-Site", "cross-site");

    assertThat(client().send(request).statusCode()).isEqualTo(403);
  }

  @Test
  void theContainersRolesMakeOperators() throws Exception {
    HttpRequest.Builder monitor = client().request("/monitor/users");

    assertThat(client().send(as("alice", monitor.copy())).statusCode()).isEqualTo(200);
    assertThat(client().send(as("bob", monitor.copy())).statusCode()).isEqualTo(403);
  }
}
