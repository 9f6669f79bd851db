package dev.peruser.server;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.workflow.CheckedWorkflow;
import dev.peruser.model.workflow.FrontEndOptions;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.servlet.PerUserServlet;
import dev.peruser.servlet.PerUserServlet.Option;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A workflow's own server: Tomcat with nothing in it but the workflow's routes.
 *
 * <pre>{@code
 * var config = RuntimeConfig.fromFile(Path.of("workflow.yml"));
 * try (var server = PerUserServer.start(ServerOptions.of(config))) {
 *   server.awaitClose();
 * }
 * }</pre>
 */
public final class PerUserServer implements AutoCloseable {
  private final PerUserRuntime runtime;
  private final PerUserServlet servlet;
  private final TomcatListener listener;
  private final String host;
  private final AtomicBoolean closing = new AtomicBoolean();
  private final CountDownLatch closed = new CountDownLatch(1);

  private PerUserServer(
      PerUserRuntime runtime, PerUserServlet servlet, TomcatListener listener, String host) {
    this.runtime = runtime;
    this.servlet = servlet;
    this.listener = listener;
    this.host = host;
  }

  /**
   * Starts the runtime, then listens.
   *
   * @param options where everything is
   * @return a listening server, to be closed
   * @throws dev.peruser.runtime.InvalidWorkflowException if the workflow file or the plugins have
   *     mistakes, or if users would be told apart by unsigned cookies and the address is no
   *     loopback address
   * @throws dev.peruser.runtime.BuildFailedException if a shared function cannot be built, or a
   *     plugin's source of identities cannot be made
   * @throws ListenException if the address or the port cannot be listened on
   */
  public static PerUserServer start(ServerOptions options) throws ListenException {
    PerUserRuntime runtime = PerUserRuntime.start(options.config());
    try {
      FrontEndOptions frontEnd = runtime.options().frontEnd();
      String host = options.host().orElse(frontEnd.host());
      InetAddress address = address(host, options.host().isPresent());
      PerUserServlet servlet = servlet(runtime, address);
      int port = options.port().orElse(frontEnd.port());
      TomcatListener listener =
          TomcatListener.start(
              servlet,
              address,
              port,
              options.config().classLoader(),
              TomcatListener.PATIENCE,
              frontEnd.requestTimeout());
      return new PerUserServer(runtime, servlet, listener, host);
    } catch (ListenException | RuntimeException | Error e) {
      runtime.close();
      throw e;
    }
  }

  /**
   * Says what {@link #start} would refuse before it builds a function, or listens.
   *
   * @param options where everything is
   * @param problems takes what is wrong
   * @throws dev.peruser.runtime.BuildFailedException if a plugin's source of identities cannot be
   *     made
   * @throws ListenException if there is no such address
   */
  static void check(ServerOptions options, Consumer<Problem> problems) throws ListenException {
    CheckedWorkflow checked = PerUserRuntime.check(options.config());
    checked.problems().forEach(problems);
    if (checked.options().isPresent()) {
      String host = options.host().orElse(checked.options().get().frontEnd().host());
      InetAddress address = address(host, options.host().isPresent());
      Option[] listener = listener(address).toArray(Option[]::new);
      PerUserServlet.check(checked, options.config().classLoader(), listener).forEach(problems);
    }
  }

  /** A host of the workflow file is not shown: it may be the value of a variable. */
  private static InetAddress address(String host, boolean shown) throws ListenException {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw shown
          ? new ListenException(
              "There is no address '" + host + "' on this machine: check the host.", e)
          : new ListenException(
              "There is no address on this machine that general.front_end.host names: check it.",
              new UnknownHostException());
    }
  }

  private static PerUserServlet servlet(PerUserRuntime runtime, InetAddress address) {
    List<Option> options = new ArrayList<>(listener(address));
    options.add(Option.CLOSES_RUNTIME);
    return new PerUserServlet(runtime, options.toArray(Option[]::new));
  }

  private static List<Option> listener(InetAddress address) {
    return address.isLoopbackAddress() ? List.of(Option.LOOPBACK_LISTENER) : List.of();
  }

  /**
   * The port that the server listens on.
   *
   * @return the port, never 0
   */
  public int port() {
    return listener.port();
  }

  /**
   * Where the server is, without a path.
   *
   * @return such as {@code http://localhost:8000}
   */
  public URI uri() {
    String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return URI.create("http://" + name + ":" + port());
  }

  /**
   * The runtime that takes the turns.
   *
   * @return the runtime; the server closes it
   */
  public PerUserRuntime runtime() {
    return runtime;
  }

  /**
   * Waits until the server is closed.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public void awaitClose() throws InterruptedException {
    closed.await();
  }

  /**
   * Takes no new connections, gives the turns that run {@code shutdown_timeout} to finish, closes
   * all sessions, writes the last answers, then stops. A second call waits for the first.
   */
  @Override
  public void close() {
    if (!closing.compareAndSet(false, true)) {
      awaitCloseUninterrupted();
      return;
    }
    try {
      listener.stopAccepting();
      servlet.destroy();
      listener.stop();
    } finally {
      closed.countDown();
    }
  }

  private void awaitCloseUninterrupted() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
