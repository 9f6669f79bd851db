package dev.peruser.servlet;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.jspecify.annotations.Nullable;

/** Jetty, as its distribution runs. */
final class JettyContainer implements Container {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final ContextHandlerCollection contexts = new ContextHandlerCollection();
  private @Nullable WebAppContext context;

  JettyContainer() throws Exception {
    connector.setHost("localhost");
    server.addConnector(connector);
    server.setHandler(contexts);
    server.start();
  }

  @Override
  public URI deploy(Path war) throws Exception {
    var added = new WebAppContext(war.toString(), "/app");
    added.setThrowUnavailableOnStartupException(true);
    context = added;
    contexts.addHandler(added);
    added.start();
    return URI.create("http://localhost:" + connector.getLocalPort() + "/app");
  }

  @Override
  public ClassLoader loader() {
    return Objects.requireNonNull(context).getClassLoader();
  }

  @Override
  public void undeploy() throws Exception {
    if (context != null) {
      context.stop();
      contexts.removeHandler(context);
      context = null;
    }
  }

  @Override
  public void stop() throws Exception {
    server.stop();
  }
}
