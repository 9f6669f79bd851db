package dev.peruser.servlet;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.workflow.CheckedWorkflow;
import dev.peruser.model.workflow.FrontEndOptions;
import dev.peruser.runtime.BuildFailedException;
import dev.peruser.runtime.InvalidWorkflowException;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.log.LogText;
import dev.peruser.servlet.cors.Cors;
import dev.peruser.servlet.http.ArrivingBody;
import dev.peruser.servlet.http.BodyBudget;
import dev.peruser.servlet.http.Exchanges;
import dev.peruser.servlet.http.Handler;
import dev.peruser.servlet.http.HttpProblem;
import dev.peruser.servlet.http.HttpProblemException;
import dev.peruser.servlet.http.RequestBody;
import dev.peruser.servlet.http.UnhurriedContents;
import dev.peruser.servlet.identity.Identity;
import dev.peruser.servlet.identity.IdentityFactory;
import dev.peruser.servlet.monitor.OperatorAccess;
import dev.peruser.servlet.turn.Heartbeats;
import dev.peruser.servlet.turn.TurnHandlers;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Serves the workflow of a runtime over HTTP. In a WAR it registers itself (see {@link
 * PerUserServletInitializer}); in somebody's own container it is made by hand:
 *
 * <pre>{@code
 * var servlet = new PerUserServlet(runtime, PerUserServlet.Option.CLOSES_RUNTIME);
 * ServletRegistration.Dynamic registration = context.addServlet("peruser", servlet);
 * registration.setAsyncSupported(true);
 * registration.addMapping(servlet.paths().toArray(String[]::new));
 * }</pre>
 *
 * <p>It must be registered with async support. Mapped to a prefix such as {@code /ai/*}, it serves
 * its routes behind that prefix. Errors are {@code application/problem+json} (RFC 9457).
 */
public final class PerUserServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOGGER = System.getLogger("dev.peruser.servlet");

  /** How long the answers of turns that have ended may take to be written when we stop. */
  private static final Duration LAST_WRITES = Duration.ofSeconds(5);

  private final transient PerUserRuntime runtime;
  private final transient Set<Option> options;
  private final transient Cors cors;
  private final transient Identity identity;
  private final transient RequestBody body;
  private final transient Routes routes;
  private final AtomicBoolean destroyed = new AtomicBoolean();
  private final transient Exchanges exchanges = new Exchanges();
  private final transient UnhurriedContents contents;
  private final transient Heartbeats heartbeats;

  /** What the servlet may take for granted. */
  public enum Option {
    /** The runtime is this servlet's own: {@link PerUserServlet#destroy()} closes it. */
    CLOSES_RUNTIME,
    /**
     * Only this machine can connect: the server that the servlet is for listens on a loopback
     * address, and nothing else brings it requests. Unsigned cookies are good enough then, and
     * whoever can connect is an operator, unless a proxy has passed the request on.
     */
    LOOPBACK_LISTENER
  }

  /**
   * Makes the servlet.
   *
   * @param runtime takes the turns; not closed unless an option says so
   * @param options what the servlet may take for granted
   * @throws InvalidWorkflowException if the workflow is per-user and users are told apart by
   *     unsigned cookies, which anybody who can connect can forge, and the workflow file does not
   *     say {@code allow_unsigned_cookies: true}; or if the settings of a source of identities are
   *     wrong. The runtime is left as it is, whatever is thrown
   * @throws BuildFailedException if the provider of a source of identities fails
   */
  public PerUserServlet(PerUserRuntime runtime, Option... options) {
    this(runtime, Runtime.getRuntime().maxMemory(), options);
  }

  /**
   * Makes the servlet for a heap of another size.
   *
   * @param memory how large the heap may become, in bytes
   */
  PerUserServlet(PerUserRuntime runtime, long memory, Option... options) {
    this.runtime = runtime;
    this.options = Set.of(options);
    boolean loopback = this.options.contains(Option.LOOPBACK_LISTENER);
    FrontEndOptions frontEnd = runtime.options().frontEnd();
    boolean perUser = runtime.workflow().isPerUser();
    cors = new Cors(frontEnd.cors());
    int maxBytes = frontEnd.maxRequestBytes();
    var budget = new BodyBudget(memory, maxBytes, runtime.clock());
    body = new RequestBody(maxBytes, frontEnd.requestTimeout(), budget, exchanges);
    contents = new UnhurriedContents(exchanges, runtime.clock(), memory);
    heartbeats = new Heartbeats(runtime.clock());
    identity =
        new IdentityFactory(frontEnd, perUser, loopback, runtime.classLoader())
            .create(cors::allowsCredentials);
    try {
      var operator = new OperatorAccess(frontEnd.operator(), identity, loopback);
      var turns = new TurnHandlers(runtime, identity, body, exchanges, contents, heartbeats);
      routes = Routes.of(runtime, identity, turns, operator, contents);
    } catch (RuntimeException | Error e) { // also those of a plugin's source
      identity.close();
      throw e;
    }
  }

  /**
   * Says what the constructor would refuse, without a runtime: it makes the sources of identities
   * and closes them.
   *
   * @param checked what has come of checking the workflow file; nothing is said of what it lacks
   * @param loader where sources of others are found
   * @param options what the servlet may take for granted
   * @return what is wrong, beside the file's own problems
   * @throws BuildFailedException if the provider of a source of identities fails
   */
  public static List<Problem> check(
      CheckedWorkflow checked, ClassLoader loader, Option... options) {
    if (checked.options().isEmpty()) {
      return List.of();
    }
    FrontEndOptions frontEnd = checked.options().get().frontEnd();
    boolean loopback = Set.of(options).contains(Option.LOOPBACK_LISTENER);
    try {
      new IdentityFactory(frontEnd, checked.isPerUser(), loopback, loader)
          .create(new Cors(frontEnd.cors())::allowsCredentials)
          .close();
      return List.of();
    } catch (InvalidWorkflowException e) {
      return e.problems();
    }
  }

  /**
   * The paths that are served, for a mapping.
   *
   * @return the paths, each with a leading slash, none with a wildcard
   */
  public Set<String> paths() {
    return routes.paths();
  }

  /** Begins to send heartbeats over idle streams, until {@link #destroy()}. */
  @Override
  public void init() {
    if (!destroyed.get()) {
      heartbeats.start();
    }
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    exchanges.begin(); // also what is on its way to be a turn, or a body that is waited for
    try {
      if (!ArrivingBody.resume(request, response)) {
        response.setHeader("X-Content-Type-Options", "nosniff"); // what users wrote is no page
        cors.addHeaders(request, response);
        route(request, response);
      }
    } catch (HttpProblemException e) {
      body.refuse(request, response, e.problem());
    } catch (RuntimeException | Error e) { // ours, the container's, or of a source of identities
      fail(request, response, e);
    } finally {
      exchanges.end();
    }
  }

  /** What nobody has expected is told to the log, and the caller gets its id. */
  private static void fail(
      HttpServletRequest request, HttpServletResponse response, Throwable failure)
      throws IOException, ServletException {
    HttpProblem problem = HttpProblem.unexpected("The request");
    LOGGER.log(
        Level.ERROR,
        request.getMethod()
            + " "
            + LogText.of(request.getRequestURI())
            + " failed: "
            + problem.instance(),
        LogText.of(failure));
    if (request.isAsyncStarted()) {
      return; // it is answered when it is brought once more
    }
    if (response.isCommitted()) { // the container breaks the answer off, so that it is not taken
      throw new ServletException("An answer has failed: " + problem.instance()); // for a whole one
    }
    response.resetBuffer();
    response.setHeader("Connection", "close"); // there may be a body, which nobody has read
    problem.write(response);
  }

  private void route(HttpServletRequest request, HttpServletResponse response)
      throws IOException, HttpProblemException {
    Route route = routes.find(path(request));
    if (route == null) {
      throw new HttpProblemException(HttpProblem.of(404, "There is nothing at this path."));
    }
    String method = request.getMethod();
    if (route.takes(method)) {
      handle(route.handler(), method, request, response);
    } else if (method.equals("OPTIONS")) {
      handle((again, answer) -> allow(route, answer), method, request, response);
    } else {
      throw new HttpProblemException(
          HttpProblem.of(405, "This path takes " + route.allow() + ".")
              .withHeader("Allow", route.allow()));
    }
  }

  private static void allow(Route route, HttpServletResponse response) {
    response.setHeader("Allow", route.allow());
    response.setStatus(204);
  }

  /** What takes no body gets none: the container would wait for it, with a thread. */
  private void handle(
      Handler handler, String method, HttpServletRequest request, HttpServletResponse response)
      throws IOException, HttpProblemException {
    if (method.equals("POST") || !RequestBody.isIn(request)) {
      handler.handle(request, response);
      return;
    }
    body.discard(
        request,
        response,
        (again, answer, whole) -> {
          if (!whole) {
            answer.setHeader("Connection", "close");
          }
          try {
            if (!whole && destroyed.get()) {
              // This may be the thread that stops us, and it answers one after the other: a report
              // of many users, or an identity that is slow to check, would hold it up.
              throw new HttpProblemException(HttpProblem.stopping());
            }
            handler.handle(again, answer);
          } catch (HttpProblemException e) {
            e.problem().write(answer);
          }
        });
  }

  /** Behind a prefix mapping the rest of the path, otherwise the whole path. */
  private static String path(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : rest;
  }

  /**
   * Waits for no body that is still arriving: its sender gets 503. Closes the runtime if it is this
   * servlet's own, which waits for the turns that run. Then waits for the last answers to be
   * written, for a few seconds: a reader that has not all of its answer by then is left. A second
   * call does nothing.
   */
  @Override
  public void destroy() {
    if (!destroyed.compareAndSet(false, true)) {
      return;
    }
    body.stop();
    if (options.contains(Option.CLOSES_RUNTIME)) {
      runtime.close();
    }
    exchanges.awaitNone(LAST_WRITES);
    contents.stop();
    heartbeats.close();
    identity.close();
  }
}
