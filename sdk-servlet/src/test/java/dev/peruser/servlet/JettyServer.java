package dev.peruser.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Jetty with one servlet. */
final class JettyServer implements StreamServer {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final ServletContextHandler context = new ServletContextHandler("/");

  /** Puts a filter before the servlet that is to be started. */
  JettyServer behind(HttpFilter filter, boolean supportsAsync) {
    var holder = new FilterHolder(filter);
    holder.setAsyncSupported(supportsAsync);
    context.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST));
    return this;
  }

  @Override
  public URI start(HttpServlet servlet) throws Exception {
    server.addConnector(connector);
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
  public void sendAhead(int bytes) {
    connector.setAcceptedSendBufferSize(bytes);
  }

  @Override
  public void stop() throws Exception {
    server.stop();
  }
}
