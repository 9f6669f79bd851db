package dev.peruser.servlet;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.authenticator.BasicAuthenticator;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.LoginConfig;
import org.apache.tomcat.util.descriptor.web.SecurityCollection;
import org.apache.tomcat.util.descriptor.web.SecurityConstraint;

class TomcatLoginTest extends LoginTest {
  private final Tomcat tomcat = new Tomcat();

  @Override
  URI start(PerUserServlet servlet, Path folder) throws Exception {
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    Context context = tomcat.addContext("", folder.toString());
    tomcat.addUser("alice", "secret");
    tomcat.addRole("alice", "user");
    tomcat.addRole("alice", "boss");
    tomcat.addUser("bob", "secret");
    tomcat.addRole("bob", "user");
    context.setLoginConfig(new LoginConfig("BASIC", "test", null, null));
    context.addConstraint(forUsers("/generate", "/monitor/*"));
    context.getPipeline().addValve(new BasicAuthenticator());
    context.addServletContainerInitializer(
        (classes, application) -> add(servlet, application), Set.of());
    tomcat.start();
    return URI.create("http://localhost:" + tomcat.getConnector().getLocalPort());
  }

  private static void add(PerUserServlet servlet, ServletContext application) {
    ServletRegistration.Dynamic registration = application.addServlet("peruser", servlet);
    registration.setAsyncSupported(true);
    registration.addMapping(servlet.paths().toArray(String[]::new));
  }

  private static SecurityConstraint forUsers(String... patterns) {
    var collection = new SecurityCollection();
    for (String pattern : patterns) {
      collection.addPattern(pattern);
    }
    var constraint = new SecurityConstraint();
    constraint.addCollection(collection);
    constraint.addAuthRole("user");
    return constraint;
  }

  @Override
  void stopContainer() throws Exception {
    tomcat.stop();
    tomcat.destroy();
  }
}
