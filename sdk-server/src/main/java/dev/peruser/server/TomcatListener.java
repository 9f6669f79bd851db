package dev.peruser.server;

import dev.peruser.servlet.PerUserServlet;
import java.io.File;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.time.Duration;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Tomcat;

/** Tomcat with one servlet, which gets every request; nothing is read from or written to disk. */
final class TomcatListener {
  /** The longest pause within the head of a request, before the first one, or of a reader. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Ten thousand users may wait for slow turns at the same time, and there is room for more. */
  private static final int MOST_CONNECTIONS = 12_000;

  /** What Tomcat and we hold for a request that is open, measured with 8,000 of them. */
  private static final int BYTES_OF_OPEN_REQUEST = 100 * 1024;

  private static final Logger LOGGER = System.getLogger("dev.peruser.server");

  private final Tomcat tomcat;
  private final Connector connector;
  private final int port;

  private TomcatListener(Tomcat tomcat, Connector connector) {
    this.tomcat = tomcat;
    this.connector = connector;
    port = connector.getLocalPort(); // Tomcat forgets it when it stops listening
  }

  /**
   * Listens.
   *
   * @param servlet gets every request
   * @param address the address to listen on
   * @param port the port, 0 for a free one
   * @param loader the parent of the context class loader of the threads that run turns
   * @param patience the longest pause of the other side, before the connection is closed
   * @param requestTimeout how long a body may take; the servlet answers then
   * @throws ListenException if it cannot listen there
   */
  static TomcatListener start(
      PerUserServlet servlet,
      InetAddress address,
      int port,
      ClassLoader loader,
      Duration patience,
      Duration requestTimeout)
      throws ListenException {
    var tomcat = new Tomcat();
    String temporary = System.getProperty("java.io.tmpdir");
    tomcat.setBaseDir(temporary); // exists, so that Tomcat makes no directory in the current one
    Connector connector = connector(address, port, patience, requestTimeout);
    tomcat.setConnector(connector);
    StandardHost host = (StandardHost) tomcat.getHost();
    host.setErrorReportValveClass(ProblemReport.class.getName());
    addServlet(tomcat, servlet, temporary, loader);
    try {
      tomcat.start();
    } catch (LifecycleException e) {
      stop(tomcat);
      throw new ListenException(
          "Cannot listen on "
              + address.getHostAddress()
              + " port "
              + port
              + ": "
              + reason(e)
              + ". Another server may be running there: stop it, or take another port.",
          e);
    }
    return new TomcatListener(tomcat, connector);
  }

  private static Connector connector(
      InetAddress address, int port, Duration patience, Duration requestTimeout) {
    var connector = new Connector(new PatientProtocol(requestTimeout.plus(patience)));
    connector.setProperty("address", address.getHostAddress());
    connector.setProperty("bindOnInit", "false"); // only then can it stop listening while it serves
    connector.setThrowOnFailure(true); // else Tomcat would run, and listen nowhere
    connector.setPort(port);
    connector.setXpoweredBy(false);
    connector.setAllowTrace(true); // our servlet refuses it, and knows which paths and methods are
    setLimits(connector, patience);
    return connector;
  }

  /**
   * None of these connections has a thread: that is for requests whose head has come, and until
   * their turn is theirs.
   */
  private static void setLimits(Connector connector, Duration patience) {
    connector.setProperty(
        "maxConnections", Integer.toString(connections(Runtime.getRuntime().maxMemory())));
    // Many may come at once; whom the system has no place for tries again after a second.
    connector.setProperty("acceptCount", "1000");
    connector.setProperty("connectionTimeout", Long.toString(patience.toMillis()));
    // Longer than the 60 s of common proxies: whoever closes first must not be we, who cannot know
    // that a request is on its way.
    connector.setProperty("keepAliveTimeout", "75000");
    // As many as come: Tomcat would close the connection of a proxy after every hundredth.
    connector.setProperty("maxKeepAliveRequests", "-1");
    // We have read of a body what is worth reading; Tomcat would wait for the rest with a thread.
    connector.setProperty("maxSwallowSize", "0");
  }

  /**
   * How many connections there may be, so that a request on each leaves a fourth of the heap for
   * all else.
   *
   * @param memory how large the heap may become, in bytes
   */
  static int connections(long memory) {
    return (int) Math.min(MOST_CONNECTIONS, memory / 4 * 3 / BYTES_OF_OPEN_REQUEST);
  }

  private static void addServlet(
      Tomcat tomcat, PerUserServlet servlet, String temporary, ClassLoader loader) {
    var context = (StandardContext) tomcat.addContext("", null);
    context.setParentClassLoader(loader);
    context.setWorkDir(new File(temporary).getAbsolutePath());
    context.setCookies(false);
    var sessions = new StandardManager();
    sessions.setPathname(null); // nobody has an HTTP session, and none is kept on disk
    context.setManager(sessions);
    withoutLeakHunt(context);
    Wrapper wrapper = Tomcat.addServlet(context, "peruser", servlet);
    wrapper.setAsyncSupported(true);
    wrapper.setLoadOnStartup(1);
    wrapper.addMapping("/");
  }

  /** It is for applications that go before their server does, and would ask for JVM options. */
  private static void withoutLeakHunt(StandardContext context) {
    context.setClearReferencesRmiTargets(false);
    context.setClearReferencesThreadLocals(false);
    context.setClearReferencesHttpClientKeepAliveThread(false);
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  int port() {
    return port;
  }

  /** Refuses new connections; requests on the old ones are still answered. */
  void stopAccepting() {
    connector.getProtocolHandler().closeServerSocketGraceful();
  }

  void stop() {
    stop(tomcat);
  }

  private static void stop(Tomcat tomcat) {
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException e) {
      LOGGER.log(Level.WARNING, "Tomcat did not stop cleanly", e);
    }
  }
}
