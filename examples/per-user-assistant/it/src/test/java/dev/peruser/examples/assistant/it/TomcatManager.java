package dev.peruser.examples.assistant.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tomcat's own application for deploying others, as its documentation says to add it to a base. */
final class TomcatManager implements Deployer {
  private static final String USER = "robot";
  private static final String PASSWORD = "only of this machine and this run";
  private static final String CONTEXT =
      """
      <Context privileged="true" antiResourceLocking="false"
               docBase="${catalina.home}/webapps/manager">
        <Valve className="org.apache.catalina.valves.RemoteCIDRValve" allow="127.0.0.0/8,::1/128" />
      </Context>
      """;

  private final Client client;

  TomcatManager(ServerProcess tomcat) {
    client = tomcat.client("/manager/text").withLogin(USER, PASSWORD);
  }

  /** Makes it part of the Tomcat that is started with a base. */
  static void addTo(Path base) throws IOException {
    Path contexts = Files.createDirectories(base.resolve("conf/Catalina/localhost"));
    Files.writeString(contexts.resolve("manager.xml"), CONTEXT);
    Path users = base.resolve("conf/tomcat-users.xml");
    String robot =
        "<user username=\"%s\" password=\"%s\" roles=\"manager-script\"/>"
            .formatted(USER, PASSWORD);
    String text = Files.readString(users);
    Files.writeString(users, text.replace("</tomcat-users>", robot + "\n</tomcat-users>"));
  }

  @Override
  public void deploy(Path war, String name) throws IOException, InterruptedException {
    assertThat(get("/deploy?path=/" + name + "&war=" + war.toUri())).startsWith("OK");
  }

  @Override
  public void redeploy(Path war, String name) throws IOException, InterruptedException {
    assertThat(get("/deploy?update=true&path=/" + name + "&war=" + war.toUri())).startsWith("OK");
  }

  @Override
  public void undeploy(String name) throws IOException, InterruptedException {
    assertThat(get("/undeploy?path=/" + name)).startsWith("OK");
  }

  /** What Tomcat's own check says, after a full collection. */
  String findLeaks() throws IOException, InterruptedException {
    return get("/findleaks?statusLine=true").strip();
  }

  private String get(String command) throws IOException, InterruptedException {
    return client.get(command).body();
  }
}
