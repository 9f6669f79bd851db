package dev.peruser.servlet;

import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;

/** Tomcat with one servlet. */
final class TomcatServer implements StreamServer {
  private final Tomcat tomcat = new Tomcat();

  TomcatServer() {
    tomcat.setPort(0); // before anybody asks for the connector, which would have 8080
  }

  @Override
  public URI start(HttpServlet servlet) throws Exception {
    tomcat.setBaseDir(Files.createTempDirectory(Path.of("target"), "tomcat-").toString());
    tomcat.getConnector();
    Context context = tomcat.addContext("", null);
    Wrapper wrapper = Tomcat.addServlet(context, "peruser", servlet);
    wrapper.setAsyncSupported(true);
    wrapper.addMapping("/*");
    tomcat.start();
    return URI.create("http://localhost:" + tomcat.getConnector().getLocalPort());
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
