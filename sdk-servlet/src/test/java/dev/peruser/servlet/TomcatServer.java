package dev.peruser.servlet;

import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;

/** Tomcat with one servlet, or with another one beside it. */
final class TomcatServer implements StreamServer {
  private final Tomcat tomcat = new Tomcat();
  private final Map<String, HttpServlet> others = new HashMap<>();

  TomcatServer() {
    tomcat.setPort(0); // before anybody asks for the connector, which would have 8080
  }

  /** Serves another servlet at a path of its own. */
  TomcatServer beside(String path, HttpServlet servlet) {
    others.put(path, servlet);
    return this;
  }

  /** Takes the application away; Tomcat goes on. */
  void undeploy() {
    tomcat.getHost().removeChild(tomcat.getHost().findChild(""));
  }

  @Override
  public URI start(HttpServlet servlet) throws Exception {
    tomcat.setBaseDir(Files.createTempDirectory(Path.of("target"), "tomcat-").toString());
    tomcat.getConnector();
    Context context = tomcat.addContext("", null);
    add(context, "/*", servlet);
    others.forEach((path, other) -> add(context, path, other));
    tomcat.start();
    return URI.create("http://localhost:" + tomcat.getConnector().getLocalPort());
  }

  private static void add(Context context, String path, HttpServlet servlet) {
    Wrapper wrapper = Tomcat.addServlet(context, path, servlet);
    wrapper.setAsyncSupported(true);
    wrapper.addMapping(path);
  }

  @Override
  public void giveUpWritesAfter(Duration patience) {
    tomcat.getConnector().setProperty("connectionTimeout", Long.toString(patience.toMillis()));
  }

  @Override
  public void sendAhead(int bytes) {
    tomcat.getConnector().setProperty("socket.txBufSize", Integer.toString(bytes));
  }

  @Override
  public void stop() throws Exception {
    tomcat.stop();
    tomcat.destroy();
  }
}
