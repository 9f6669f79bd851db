package dev.peruser.servlet;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/** Jetty, as its distribution runs. */
final class JettyContainer implements Container {
  private final Server server = new Server();
  private final ServerConnector connector;
  private final String scheme;
  private final HttpClient http;
  private final ContextHandlerCollection contexts = new ContextHandlerCollection();
  private @Nullable WebAppContext context;

  JettyContainer() throws Exception {
    this(null);
  }

  /** Speaks HTTPS, and nothing else, if there is a certificate. */
  JettyContainer(@Nullable SelfSigned certificate) throws Exception {
    scheme = certificate == null ? "http" : "https";
    http = certificate == null ? Client.PLAIN : certificate.client();
    connector = certificate == null ? new ServerConnector(server) : secure(server, certificate);
    connector.setHost("localhost");
    server.addConnector(connector);
    server.setHandler(contexts);
    server.start();
  }

  private static ServerConnector secure(Server server, SelfSigned certificate) {
    var tls = new SslContextFactory.Server();
    tls.setKeyStorePath(certificate.store().toString());
    tls.setKeyStorePassword(SelfSigned.PASSWORD);
    var http = new HttpConfiguration();
    http.addCustomizer(new SecureRequestCustomizer(false)); // "localhost" is no name for SNI
    return new ServerConnector(
        server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(http));
  }

  @Override
  public URI deploy(Path war) throws Exception {
    var added = new WebAppContext(war.toString(), "/app");
    added.setThrowUnavailableOnStartupException(true);
    context = added;
    contexts.addHandler(added);
    added.start();
    return URI.create(scheme + "://localhost:" + connector.getLocalPort() + "/app");
  }

  @Override
  public HttpClient http() {
    return http;
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
    undeploy(); // Jetty stops by itself only what it has started, and the application came later
    server.stop();
  }
}
