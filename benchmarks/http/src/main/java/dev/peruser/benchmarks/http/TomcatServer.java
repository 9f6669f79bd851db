package dev.peruser.benchmarks.http;

import dev.peruser.benchmarks.http.Applications.Application;
import java.nio.file.Files;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http11.AbstractHttp11Protocol;

/** Tomcat, embedded. */
final class TomcatServer {
  private TomcatServer() {}

  static int start(List<Application> applications) throws Exception {
    var tomcat = new Tomcat();
    tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
    tomcat.setHostname("localhost");
    tomcat.setPort(0);
    Connector connector = tomcat.getConnector();
    connector.setProperty("address", "127.0.0.1");
    // By itself Tomcat ends a connection after a hundred requests, Jetty never.
    ((AbstractHttp11Protocol<?>) connector.getProtocolHandler()).setMaxKeepAliveRequests(-1);
    applications.forEach(application -> deploy(tomcat, application));
    tomcat.start();
    return connector.getLocalPort();
  }

  private static void deploy(Tomcat tomcat, Application application) {
    Context context = tomcat.addContext(application.path(), null);
    Wrapper wrapper = Tomcat.addServlet(context, "servlet", application.servlet());
    wrapper.setAsyncSupported(true);
    wrapper.setLoadOnStartup(1);
    application.mappings().forEach(wrapper::addMapping);
  }
}
