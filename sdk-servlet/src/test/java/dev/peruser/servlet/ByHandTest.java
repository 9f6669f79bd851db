package dev.peruser.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import java.net.URI;
import java.net.http.HttpResponse;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The servlet inside somebody else's application, behind a prefix. */
class ByHandTest {
  private final PerUserRuntime runtime =
      PerUserRuntime.start(
          RuntimeConfig.fromText(
              "workflow.yml",
              """
              general:
                enable_per_user_monitoring: true
                front_end: {allow_unsigned_cookies: true, operator: {role: boss}}
              workflow: {_type: actor}
              """));
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  @BeforeEach
  void start() throws Exception {
    var context = new ServletContextHandler("/app");
    var holder = new ServletHolder(new PerUserServlet(runtime));
    holder.setAsyncSupported(true);
    context.addServlet(holder, "/ai/*");
    server.addConnector(connector);
    server.setHandler(context);
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
    runtime.close();
  }

  private Client client() {
    return new Client(URI.create("http://localhost:" + connector.getLocalPort() + "/app/ai"));
  }

  @Test
  void itsRoutesAreBehindThePrefix() throws Exception {
    assertThat(client().generate("alice", "echo", "x").body())
        .isEqualTo("{\"turn\":1,\"text\":\"x\"}");
    assertThat(client().send(client().request("/nowhere")).statusCode()).isEqualTo(404);
  }

  @Test
  void theOpenApiDocumentSaysSo() throws Exception {
    var document = new ApiDocument(client().send(client().request("/openapi.json")).body());

    assertThat(document.at("/servers/0/url").stringValue()).isEqualTo("/app/ai");
    assertThat(client().send(client().request("/docs")).statusCode()).isEqualTo(200);
  }

  @Test
  void theMonitorIsForTheRoleAndTheContainerKnowsNobody() throws Exception {
    HttpResponse<String> response = client().send(client().request("/monitor/users"));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
  }

  @Test
  void whileTheRuntimeClosesTheServerIsWellButNotReady() throws Exception {
    runtime.close();

    HttpResponse<String> ready = client().send(client().request("/health/ready"));
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.headers().firstValue("Retry-After")).hasValue("10");
    assertThat(client().send(client().request("/health")).statusCode()).isEqualTo(200);
    assertThat(client().generate("alice", "echo", "x").body())
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,"
                + "\"detail\":\"The server is stopping.\"}");
  }

  @Test
  void aRuntimeThatIsNotTheServletsOwnOutlivesIt() throws Exception {
    client().generate("alice", "echo", "x");
    server.stop();

    assertThat(runtime.isClosing()).isFalse();
    assertThat(runtime.users()).hasSize(1);
  }
}
