package dev.peruser.servlet;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.jspecify.annotations.Nullable;

/** Tomcat, as its distribution runs, but for the JSP and default servlets. */
final class TomcatContainer implements Container {
  private static final Logger TOMCAT_LOG = Logger.getLogger("org.apache");

  private final Tomcat tomcat = new Tomcat();
  private final HttpClient http;
  private @Nullable Context context;

  TomcatContainer() throws Exception {
    this(null);
  }

  /** Speaks HTTPS, and nothing else, if there is a certificate. */
  TomcatContainer(@Nullable SelfSigned certificate) throws Exception {
    http = certificate == null ? Client.PLAIN : certificate.client();
    tomcat.setBaseDir(Files.createTempDirectory(Path.of("target"), "tomcat-").toString());
    tomcat.setAddDefaultWebXmlToWebapp(false);
    tomcat.setPort(0);
    Connector connector = tomcat.getConnector();
    if (certificate != null) {
      secure(connector, certificate);
    }
    tomcat.getHost();
    quiet();
    tomcat.start();
  }

  private static void secure(Connector connector, SelfSigned certificate) {
    connector.setScheme("https");
    connector.setSecure(true);
    connector.setProperty("SSLEnabled", "true");
    var host = new SSLHostConfig();
    var store = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
    store.setCertificateKeystoreFile(certificate.store().toString());
    store.setCertificateKeystorePassword(SelfSigned.PASSWORD);
    host.addCertificate(store);
    connector.addSslHostConfig(host);
  }

  private static void quiet() {
    TOMCAT_LOG.setUseParentHandlers(false);
  }

  @Override
  public URI deploy(Path war) throws Exception {
    try (var log = new CapturedLog("org.apache.catalina.core")) { // Tomcat tells nobody else why
      Context added = tomcat.addWebapp("/app", war.toString());
      context = added;
      if (added.getState() != LifecycleState.STARTED) {
        throw new IllegalStateException("The application has not started: " + log.failures());
      }
    }
    Connector connector = tomcat.getConnector();
    return URI.create(connector.getScheme() + "://localhost:" + connector.getLocalPort() + "/app");
  }

  @Override
  public HttpClient http() {
    return http;
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
