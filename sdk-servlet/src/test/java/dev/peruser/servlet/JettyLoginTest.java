package dev.peruser.servlet;

import java.net.URI;
import java.nio.file.Path;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.servlet.security.ConstraintMapping;
import org.eclipse.jetty.ee11.servlet.security.ConstraintSecurityHandler;
import org.eclipse.jetty.security.Constraint;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.security.authentication.BasicAuthenticator;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.security.Credential;

class JettyLoginTest extends LoginTest {
  private final Server server = new Server();

  @Override
  URI start(PerUserServlet servlet, Path folder) throws Exception {
    var connector = new ServerConnector(server);
    server.addConnector(connector);
    var context = new ServletContextHandler("/");
    context.setSecurityHandler(logins());
    var holder = new ServletHolder(servlet);
    holder.setAsyncSupported(true);
    for (String path : servlet.paths()) {
      context.addServlet(holder, path);
    }
    server.setHandler(context);
    server.start();
    return URI.create("http://localhost:" + connector.getLocalPort());
  }

  private static ConstraintSecurityHandler logins() {
    var users = new UserStore();
    users.addUser("alice", Credential.getCredential("secret"), new String[] {"user", "boss"});
    users.addUser("bob", Credential.getCredential("secret"), new String[] {"user"});
    var service = new HashLoginService("test");
    service.setUserStore(users);
    var handler = new ConstraintSecurityHandler();
    handler.setLoginService(service);
    handler.setAuthenticator(new BasicAuthenticator());
    for (String pattern : new String[] {"/generate", "/monitor/*"}) {
      var mapping = new ConstraintMapping();
      mapping.setPathSpec(pattern);
      mapping.setConstraint(Constraint.from("user"));
      handler.addConstraintMapping(mapping);
    }
    return handler;
  }

  @Override
  void stopContainer() throws Exception {
    server.stop();
  }
}
