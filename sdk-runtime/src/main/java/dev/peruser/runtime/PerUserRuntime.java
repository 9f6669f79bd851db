package dev.peruser.runtime;

import dev.peruser.api.User;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.workflow.CheckedWorkflow;
import dev.peruser.model.workflow.EndpointDefinition;
import dev.peruser.model.workflow.GeneralOptions;
import dev.peruser.model.workflow.WorkflowFile;
import dev.peruser.model.workflow.WorkflowFiles;
import dev.peruser.runtime.build.Blueprint;
import dev.peruser.runtime.build.BlueprintCompiler;
import dev.peruser.runtime.build.ExposedFunction;
import dev.peruser.runtime.build.Instances;
import dev.peruser.runtime.json.JsonBinding;
import dev.peruser.runtime.registry.RegistrationCatalogue;
import dev.peruser.runtime.session.Entrance;
import dev.peruser.runtime.session.Lifetime;
import dev.peruser.runtime.session.Turns;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs one workflow for many users. Start it from a {@link RuntimeConfig}, give it turns, close it.
 * Safe for use by any number of threads.
 *
 * <p>A user's instances are built on the user's first turn and closed when the user has been idle
 * for {@code per_user_workflow_timeout}. Turns of one user do not overlap unless {@code
 * per_user_max_concurrency} is greater than 1. A turn that can start at once runs on the thread
 * that submits it, unless many do already; one that has to wait is queued, and its thread returns.
 * Turns of one user begin in the order in which they were submitted.
 *
 * <p>A caller needs some stack. One that has all but used it up, such as a recursion without an end
 * that calls this, may be left with a {@link StackOverflowError} from between entering the user's
 * session and leaving it; the session is then in use until the runtime is closed. The JVM keeps no
 * stack in reserve for libraries. Functions are safe: a turn that overflows fails, and is left.
 */
public final class PerUserRuntime implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger("dev.peruser.runtime");

  private final GeneralOptions options;
  private final Workflow workflow;
  private final List<Endpoint> endpoints;
  private final Blueprint blueprint;
  private final Turns turns;
  private final Lifetime lifetime;
  private final ClassLoader classLoader;

  private PerUserRuntime(
      GeneralOptions options,
      Workflow workflow,
      List<Endpoint> endpoints,
      Blueprint blueprint,
      Instances shared,
      RuntimeConfig config) {
    this.options = options;
    this.workflow = workflow;
    this.endpoints = List.copyOf(endpoints);
    this.blueprint = blueprint;
    classLoader = config.classLoader();
    lifetime =
        Lifetime.begin(
            blueprint,
            shared,
            options,
            config.clock(),
            config.executor().orElse(null),
            config.classLoader());
    turns = lifetime.turns();
  }

  /**
   * Reads and checks the workflow file, builds the shared functions, and begins to take turns. No
   * per-user function is built.
   *
   * @param config where everything is
   * @return a running runtime, to be closed
   * @throws InvalidWorkflowException if the workflow file or the registered plugins have mistakes;
   *     it tells all of them
   * @throws BuildFailedException if the constructor of a shared function throws, or, with {@code
   *     validate_at_startup}, that of a per-user one for a probe user
   */
  public static PerUserRuntime start(RuntimeConfig config) {
    RegistrationCatalogue catalogue = RegistrationCatalogue.load(config.classLoader());
    WorkflowFile file = read(config, catalogue);
    var json = new JsonBinding();
    Blueprint blueprint = BlueprintCompiler.compile(file, catalogue::registration, json);
    var entry = (FunctionRegistration) catalogue.registration(file.workflow().type().typeName());
    List<ExposedFunction> exposed = blueprint.endpoints();
    var workflow = new Workflow(entry, exposed.isEmpty() ? Entrance.ONLY : 0, json);
    var endpoints = new ArrayList<Endpoint>();
    for (EndpointDefinition definition : file.endpoints()) {
      int index = endpoints.size();
      endpoints.add(new Endpoint(definition, exposed.get(index), index + 1, json));
    }
    Instances shared = blueprint.buildShared();
    if (file.general().validateAtStartup() && blueprint.isPerUser()) {
      try {
        StartUpProbe.run(blueprint, file.general(), config.classLoader());
      } catch (RuntimeException | Error e) {
        shared.close("the shared instances");
        throw e;
      }
    }
    return new PerUserRuntime(file.general(), workflow, endpoints, blueprint, shared, config);
  }

  /**
   * Checks the workflow file and the registered plugins, without building anything.
   *
   * @param config where everything is
   * @return what is wrong, warnings included, and what could be read all the same; no problem if
   *     {@link #start} would go on to build
   */
  public static CheckedWorkflow check(RuntimeConfig config) {
    RegistrationCatalogue catalogue = RegistrationCatalogue.load(config.classLoader());
    catalogue.loadAll();
    var problems = new ArrayList<>(catalogue.problems());
    CheckedWorkflow checked = checkFile(config, catalogue);
    problems.addAll(checked.problems());
    if (checked.workflow().isPresent() && !hasErrors(problems)) {
      try {
        BlueprintCompiler.compile(
            checked.workflow().get(), catalogue::registration, new JsonBinding());
      } catch (InvalidWorkflowException e) {
        problems.addAll(e.problems());
      }
    }
    return checked.withProblems(problems);
  }

  private static WorkflowFile read(RuntimeConfig config, RegistrationCatalogue catalogue) {
    CheckedWorkflow checked = checkFile(config, catalogue);
    // After the file was checked: only then are the registrations loaded that it names.
    var problems = new ArrayList<>(catalogue.problems());
    problems.addAll(checked.problems());
    if (hasErrors(problems)) {
      throw new InvalidWorkflowException(problems);
    }
    problems.forEach(problem -> LOGGER.log(Level.WARNING, problem.toString()));
    return checked.workflow().orElseThrow();
  }

  private static boolean hasErrors(List<Problem> problems) {
    return problems.stream()
        .anyMatch(problem -> problem.id().severity() == ProblemId.Severity.ERROR);
  }

  private static CheckedWorkflow checkFile(RuntimeConfig config, RegistrationCatalogue catalogue) {
    return config.file().isPresent()
        ? WorkflowFiles.check(
            config.file().get(), config.overrides(), config.environment(), catalogue)
        : WorkflowFiles.check(
            config.text(), config.name(), config.overrides(), config.environment(), catalogue);
  }

  /**
   * The options of the workflow file.
   *
   * @return the section {@code general}
   */
  public GeneralOptions options() {
    return options;
  }

  /**
   * Where plugins come from.
   *
   * @return the class loader of the configuration
   */
  public ClassLoader classLoader() {
    return classLoader;
  }

  /**
   * Where it takes its time from.
   *
   * @return the clock of its {@link RuntimeConfig}; while that one throws, this one stands still
   */
  public RuntimeClock clock() {
    return lifetime.clock();
  }

  /**
   * The function that turns enter through.
   *
   * @return the workflow
   */
  public Workflow workflow() {
    return workflow;
  }

  /**
   * The other functions that turns may enter through.
   *
   * @return the items of {@code general.front_end.endpoints}, in the order of the workflow file
   */
  public List<Endpoint> endpoints() {
    return endpoints;
  }

  /**
   * Submits a turn that gives one output. It runs on this thread if it can start at once and not
   * too many submitted turns run on their submitters' threads (8 to 64, by the number of
   * processors); otherwise {@code receiver} learns that it waits, and this returns. Every failure,
   * and every refusal, goes to the receiver.
   *
   * @param user whose turn it is; may be null only if the workflow is shared
   * @param input the input, of the workflow's type
   * @param attributes what came with the request
   * @param receiver takes the answer
   * @throws IllegalStateException if the workflow only streams
   */
  public void submit(
      @Nullable User user, Object input, TurnAttributes attributes, Receiver receiver) {
    submit(workflow, user, input, attributes, receiver);
  }

  /**
   * Submits a turn of the workflow or of an endpoint, like {@link #submit(User, Object,
   * TurnAttributes, Receiver)}.
   *
   * @param entry {@link #workflow()}, or one of {@link #endpoints()}
   * @param user whose turn it is; may be null only if the workflow is shared
   * @param input the input, of the function's type
   * @param attributes what came with the request
   * @param receiver takes the answer
   * @throws IllegalStateException if the function only streams
   * @throws IllegalArgumentException if the entry point is another runtime's
   */
  public void submit(
      EntryPoint entry,
      @Nullable User user,
      Object input,
      TurnAttributes attributes,
      Receiver receiver) {
    requireOwn(entry);
    turns.submit(user, entry.single(), input, attributes, receiver);
  }

  /**
   * Submits a turn that gives chunks, like {@link #submit(User, Object, TurnAttributes, Receiver)}.
   * A workflow that does not stream gives its one output as the only chunk.
   *
   * @param user whose turn it is; may be null only if the workflow is shared
   * @param input the input, of the workflow's type
   * @param attributes what came with the request
   * @param receiver takes the chunks
   */
  public void submitStream(
      @Nullable User user, Object input, TurnAttributes attributes, Receiver receiver) {
    submitStream(workflow, user, input, attributes, receiver);
  }

  /**
   * Submits a turn of the workflow or of an endpoint, like {@link #submitStream(User, Object,
   * TurnAttributes, Receiver)}.
   *
   * @param entry {@link #workflow()}, or one of {@link #endpoints()}
   * @param user whose turn it is; may be null only if the workflow is shared
   * @param input the input, of the function's type
   * @param attributes what came with the request
   * @param receiver takes the chunks
   * @throws IllegalArgumentException if the entry point is another runtime's
   */
  public void submitStream(
      EntryPoint entry,
      @Nullable User user,
      Object input,
      TurnAttributes attributes,
      Receiver receiver) {
    requireOwn(entry);
    turns.submit(user, entry.streaming(), input, attributes, receiver);
  }

  /**
   * Runs a turn and waits for its output. If the turn can start at once it runs on this thread and
   * allocates nothing.
   *
   * @param user whose turn it is; may be null only if the workflow is shared
   * @param input the input, of the workflow's type
   * @return the output
   * @throws RefusedException if the turn was not run
   * @throws BuildFailedException if the user's instances could not be built
   * @throws dev.peruser.api.TurnCancelledException if the turn, or building the user's instances,
   *     took too long; thrown when the code returns, for it runs on this thread
   * @throws IllegalStateException if the workflow only streams, or if this is called from inside a
   *     turn of the same user, which would wait for itself
   * @throws InterruptedException if the thread is interrupted while it waits; the turn may still
   *     run
   * @throws Exception whatever the function throws
   */
  public @Nullable Object invoke(@Nullable User user, Object input) throws Exception {
    return invoke(workflow, user, input);
  }

  /**
   * Runs a turn of the workflow or of an endpoint, like {@link #invoke(User, Object)}.
   *
   * @param entry {@link #workflow()}, or one of {@link #endpoints()}
   * @param user whose turn it is; may be null only if the workflow is shared
   * @param input the input, of the function's type
   * @return the output
   * @throws IllegalStateException if the function only streams, or as above
   * @throws IllegalArgumentException if the entry point is another runtime's
   * @throws Exception as above
   */
  public @Nullable Object invoke(EntryPoint entry, @Nullable User user, Object input)
      throws Exception {
    requireOwn(entry);
    return turns.invoke(user, entry.single(), input);
  }

  private void requireOwn(EntryPoint entry) {
    if (entry != workflow && !endpoints.contains(entry)) {
      throw new IllegalArgumentException("'" + entry.name() + "' is another runtime's");
    }
  }

  /**
   * Ends a user's session. A turn that runs finishes first; turns that wait, or come later, get a
   * fresh session.
   *
   * @param user the user
   * @return whether the user had a session
   */
  public boolean endSession(User user) {
    return turns.endSession(user);
  }

  /**
   * What is known of the live sessions.
   *
   * @return one entry for each; empty unless {@code enable_per_user_monitoring} is on
   */
  public List<UserMetrics> users() {
    return turns.users().toList();
  }

  /**
   * The same, one after the other: however many there are, only one is in memory. Sessions that
   * begin or end meanwhile may be among them or not.
   *
   * @return one entry for each, in no particular order
   */
  public Stream<UserMetrics> streamUsers() {
    return turns.users();
  }

  /**
   * What all users' sessions and turns have come to since the start. It looks at every session
   * once.
   *
   * @return the counts; those of turns and tokens only where {@code enable_per_user_monitoring} is
   *     on
   */
  public RuntimeMetrics metrics() {
    return turns.metrics();
  }

  /**
   * How many per-user functions a session has, the workflow itself not counted.
   *
   * @return the number, the same for all users
   */
  public int perUserFunctions() {
    return blueprint.perUserFunctions();
  }

  /**
   * How many per-user groups a session has.
   *
   * @return the number, the same for all users
   */
  public int perUserGroups() {
    return blueprint.perUserGroups();
  }

  /**
   * Whether the runtime has begun to close, and refuses new turns.
   *
   * @return {@code true} from the beginning of {@link #close()} on
   */
  public boolean isClosing() {
    return lifetime.isClosing();
  }

  /**
   * Refuses new turns, gives those that run or wait {@code shutdown_timeout} to finish, interrupts
   * those that still run, closes all sessions, then the shared functions, in the reverse of the
   * order in which they were built. Whoever is being told how a turn has ended has a second more.
   * It takes at most {@code shutdown_timeout}, {@code close_timeout} and a few seconds; a session
   * whose code has not returned by then is closed when it does. A second call does nothing.
   */
  @Override
  public void close() {
    lifetime.close();
  }
}
