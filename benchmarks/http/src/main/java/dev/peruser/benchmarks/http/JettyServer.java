package dev.peruser.benchmarks.http;

import dev.peruser.benchmarks.http.Applications.Application;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;

/** Jetty, embedded. */
final class JettyServer {
  private JettyServer() {}

  static int start(List<Application> applications) throws Exception {
    var server = new Server();
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    var contexts = new ContextHandlerCollection();
    applications.forEach(application -> contexts.addHandler(context(application)));
    server.setHandler(contexts);
    server.start();
    return connector.getLocalPort();
  }

  private static ServletContextHandler context(Application application) {
    boolean sessions = application.path().equals(Contestant.SPRING.path());
    var context =
        new ServletContextHandler(
            application.path(),
            sessions ? ServletContextHandler.SESSIONS : ServletContextHandler.NO_SESSIONS);
    var holder = new ServletHolder(application.servlet());
    holder.setAsyncSupported(true);
    holder.setInitOrder(1);
    application.mappings().forEach(mapping -> context.addServlet(holder, mapping));
    return context;
  }
}
