package dev.peruser.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import java.net.URI;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;

/** The document of workflows of different kinds, from a servlet that has a host to itself. */
class OpenApiOfWorkflowsTest {

  /** What a test looks at. */
  @FunctionalInterface
  private interface Look {
    void at(Client client) throws Exception;
  }

  private static void serve(String workflow, Look look) throws Exception {
    var server = new Server();
    var connector = new ServerConnector(server);
    try (var runtime = PerUserRuntime.start(RuntimeConfig.fromText("workflow.yml", workflow))) {
      var context = new ServletContextHandler("/");
      var holder = new ServletHolder(new PerUserServlet(runtime));
      holder.setAsyncSupported(true);
      context.addServlet(holder, "/*");
      server.addConnector(connector);
      server.setHandler(context);
      server.start();
      look.at(new Client(URI.create("http://localhost:" + connector.getLocalPort())));
    } finally {
      server.stop();
    }
  }

  private static ApiDocument document(Client client) throws Exception {
    return new ApiDocument(client.send(client.request("/openapi.json")).body());
  }

  @Test
  void aSharedWorkflowNeedsNoUser() throws Exception {
    serve(
        "workflow: {_type: shared_actor}",
        client -> {
          ApiDocument document = document(client);
          assertThat(document.mistakes()).isEmpty();
          assertThat(document.at("/servers/0/url").stringValue()).isEqualTo("/");
          assertThat(document.operations()).doesNotContain("delete /v1/session");
          assertThat(document.at("/paths/~1generate/post/security").toString()).isEqualTo("[]");
          assertThat(document.response("/generate", "post", 401).isMissingNode()).isTrue();
        });
  }

  @Test
  void aWorkflowThatOnlyStreamsHasOnlyItsStreams() throws Exception {
    serve(
        """
        general: {front_end: {allow_unsigned_cookies: true, disable_legacy_routes: true}}
        workflow: {_type: streaming_actor}
        """,
        client -> {
          ApiDocument document = document(client);
          assertThat(document.mistakes()).isEmpty();
          assertThat(document.operations())
              .containsExactly(
                  "delete /v1/session",
                  "get /health",
                  "get /health/ready",
                  "post /v1/workflow/stream");
        });
  }

  @Test
  void theOperationsOfOnePathHaveIdsOfTheirOwn() throws Exception {
    serve(
        """
        general: {front_end: {allow_unsigned_cookies: true}}
        workflow: {_type: actor}
        """,
        client ->
            assertThat(document(client).at("/paths").findValuesAsString("operationId"))
                .containsExactly(
                    "invokeWorkflow",
                    "streamWorkflow",
                    "invokeWorkflowAtLegacyPath",
                    "streamWorkflowAtLegacyPath",
                    "endSession",
                    "health",
                    "ready"));
  }

  @Test
  void withoutDocsThereIsNeitherTheDocumentNorThePage() throws Exception {
    serve(
        "general: {front_end: {docs: false}}\nworkflow: {_type: shared_actor}",
        client -> {
          assertThat(client.send(client.request("/openapi.json")).statusCode()).isEqualTo(404);
          assertThat(client.send(client.request("/docs")).statusCode()).isEqualTo(404);
          assertThat(client.send(client.request("/docs/docs.js")).statusCode()).isEqualTo(404);
          assertThat(client.send(client.request("/health")).statusCode()).isEqualTo(200);
        });
  }
}
