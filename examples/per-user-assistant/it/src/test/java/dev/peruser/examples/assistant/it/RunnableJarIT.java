package dev.peruser.examples.assistant.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The assistant's plugin, served by the runnable jar. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunnableJarIT extends AssistantContract {
  private final ServerProcess server;

  RunnableJarIT() throws Exception {
    server =
        ServerProcess.start(
            Repository.serverJar(),
            "serve",
            "--config",
            Repository.ASSISTANT.resolve("workflow.yml"),
            "--plugins",
            Repository.ASSISTANT.resolve("plugin/target"),
            "--port",
            0);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Override
  Client client() {
    return server.client();
  }

  /** In a WAR such a request is not ours, but the container's. */
  @Test
  void anUnknownPathIsNotFoundWhateverTheMethod() throws Exception {
    HttpResponse<String> response = client().post("judy", "/generat", "{}");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
  }

  @Test
  void theMonitoringShowsAUsersSession() throws Exception {
    client().post("monitored", "/generate", "{\"command\":\"stats\"}");
    HttpResponse<String> response = client().get("/monitor/users?user_id=monitored");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .contains("\"total_active_users\":1", "\"user_id\":\"monitored\"", "\"total_requests\":1")
        .contains("\"per_user_functions_count\":2", "\"per_user_function_groups_count\":1");
  }
}
