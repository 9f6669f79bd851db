package dev.peruser.servlet;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import java.net.URI;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A workflow behind a servlet that has a host to itself. */
final class ServedWorkflow implements AutoCloseable {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final PerUserRuntime runtime;

  ServedWorkflow(String workflow) throws Exception {
    runtime = PerUserRuntime.start(RuntimeConfig.fromText("workflow.yml", workflow));
    var context = new ServletContextHandler("/");
    var holder = new ServletHolder(new PerUserServlet(runtime));
    holder.setAsyncSupported(true);
    context.addServlet(holder, "/*");
    server.addConnector(connector);
    server.setHandler(context);
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + connector.getLocalPort());
  }

  Client client() {
    return new Client(address());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The server does not stop", e);
    } finally {
      runtime.close();
    }
  }
}
