package dev.peruser.servlet;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.startup.Tomcat;
import org.jspecify.annotations.Nullable;

/** Tomcat, as its distribution runs, but for the JSP and default servlets. */
final class TomcatContainer implements Container {
  private static final Logger TOMCAT_LOG = Logger.getLogger("org.apache");

  private final Tomcat tomcat = new Tomcat();
  private @Nullable Context context;

  TomcatContainer() throws Exception {
    tomcat.setBaseDir(Files.createTempDirectory(Path.of("target"), "tomcat-").toString());
    tomcat.setAddDefaultWebXmlToWebapp(false);
    tomcat.setPort(0);
    tomcat.getConnector();
    tomcat.getHost();
    quiet();
    tomcat.start();
  }

  private static void quiet() {
    TOMCAT_LOG.setLevel(Level.OFF);
  }

  @Override
  public URI deploy(Path war) throws Exception {
    Context added = tomcat.addWebapp("/app", war.toString());
    context = added;
    if (added.getState() != LifecycleState.STARTED) {
      throw new IllegalStateException("The application has not started");
    }
    return URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + "/app");
  }

  @Override
  public ClassLoader loader() {
    return Objects.requireNonNull(context).getLoader().getClassLoader();
  }

  @Override
  public void undeploy() throws Exception {
    if (context != null) {
      tomcat.getHost().removeChild(context);
      context = null;
    }
  }

  @Override
  public void stop() throws Exception {
    tomcat.stop();
    tomcat.destroy();
  }
}
