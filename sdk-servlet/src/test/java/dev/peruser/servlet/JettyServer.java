package dev.peruser.servlet;

import java.net.URI;
import java.time.Duration;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Jetty with one servlet. */
final class JettyServer implements StreamServer {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  @Override
  public URI start(PerUserServlet servlet) throws Exception {
    server.addConnector(connector);
    var context = new ServletContextHandler("/");
    var holder = new ServletHolder(servlet);
    holder.setAsyncSupported(true);
    context.addServlet(holder, "/*");
    server.setHandler(context);
    server.start();
    return URI.create("http://localhost:" + connector.getLocalPort());
  }

  @Override
  public void giveUpWritesAfter(Duration patience) {
    connector.setIdleTimeout(patience.toMillis());
  }

  @Override
  public void stop() throws Exception {
    server.stop();
  }
}
