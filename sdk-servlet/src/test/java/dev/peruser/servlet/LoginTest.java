package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.authenticator.BasicAuthenticator;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.LoginConfig;
import org.apache.tomcat.util.descriptor.web.SecurityCollection;
import org.apache.tomcat.util.descriptor.web.SecurityConstraint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users whom the container has logged in; at the stream's path it asks nobody to. */
class LoginTest {
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
  private final Tomcat tomcat = new Tomcat();

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    Context context = tomcat.addContext("", folder.toString());
    tomcat.addUser("alice", "secret");
    tomcat.addRole("alice", "user");
    tomcat.addRole("alice", "boss");
    tomcat.addUser("bob", "secret");
    tomcat.addRole("bob", "user");
    context.setLoginConfig(new LoginConfig("BASIC", "test", null, null));
    context.addConstraint(forUsers("/generate", "/monitor/*"));
    context.getPipeline().addValve(new BasicAuthenticator());
    context.addServletContainerInitializer((classes, application) -> add(application), Set.of());
    tomcat.start();
  }

  private void add(ServletContext application) {
    var servlet = new PerUserServlet(runtime);
    ServletRegistration.Dynamic registration = application.addServlet("peruser", servlet);
    registration.setAsyncSupported(true);
    registration.addMapping(servlet.paths().toArray(String[]::new));
  }

  private static SecurityConstraint forUsers(String... patterns) {
    var collection = new SecurityCollection();
    for (String pattern : patterns) {
      collection.addPattern(pattern);
    }
    var constraint = new SecurityConstraint();
    constraint.addCollection(collection);
    constraint.addAuthRole("user");
    return constraint;
  }

  @AfterEach
  void stop() throws Exception {
    tomcat.stop();
    tomcat.destroy();
    runtime.close();
  }

  private Client client() {
    return new Client(URI.create("http://localhost:" + tomcat.getConnector().getLocalPort()));
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
