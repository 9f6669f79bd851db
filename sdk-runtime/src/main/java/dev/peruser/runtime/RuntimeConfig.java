package dev.peruser.runtime;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a runtime is started with. Immutable; each {@code with} method gives a changed copy.
 *
 * <pre>{@code
 * try (var runtime = PerUserRuntime.start(RuntimeConfig.fromFile(Path.of("workflow.yml")))) {
 *   Object output = runtime.invoke(User.of("cookie", "alice"), input);
 * }
 * }</pre>
 */
public final class RuntimeConfig {
  private final @Nullable Path file;
  private final String name;
  private final String text;
  private final Map<String, String> overrides;
  private final ClassLoader classLoader;
  private final UnaryOperator<@Nullable String> environment;
  private final RuntimeClock clock;
  private final @Nullable Executor executor;

  private RuntimeConfig(
      @Nullable Path file,
      String name,
      String text,
      Map<String, String> overrides,
      ClassLoader classLoader,
      UnaryOperator<@Nullable String> environment,
      RuntimeClock clock,
      @Nullable Executor executor) {
    this.file = file;
    this.name = name;
    this.text = text;
    this.overrides = overrides;
    this.classLoader = classLoader;
    this.environment = environment;
    this.clock = clock;
    this.executor = executor;
  }

  /**
   * A workflow file.
   *
   * @param file where it is; read when the runtime starts
   * @return the config
   */
  public static RuntimeConfig fromFile(Path file) {
    return new RuntimeConfig(
        file, file.toString(), "", Map.of(), loader(), System::getenv, RuntimeClock.system(), null);
  }

  /**
   * The text of a workflow file. It can't have a {@code base}, which is named as seen from the
   * folder of a file.
   *
   * @param name what to call it in messages
   * @param text YAML 1.2
   * @return the config
   */
  public static RuntimeConfig fromText(String name, String text) {
    return new RuntimeConfig(
        null, name, text, Map.of(), loader(), System::getenv, RuntimeClock.system(), null);
  }

  private static ClassLoader loader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? RuntimeConfig.class.getClassLoader() : context;
  }

  /**
   * Where plugins are looked for. The default is the context class loader of the thread that made
   * this config.
   *
   * @param loader the class loader
   * @return a changed copy
   */
  public RuntimeConfig withClassLoader(ClassLoader loader) {
    return new RuntimeConfig(file, name, text, overrides, loader, environment, clock, executor);
  }

  /**
   * Replaces a value of the workflow file, whether the file has it or not. The last one for a path
   * counts.
   *
   * @param path where the value stands: keys, with dots between them, such as {@code
   *     functions.notepad.max_notes}
   * @param value the value, as YAML: {@code 5}, {@code true}, {@code some text}
   * @return a changed copy
   * @throws IllegalArgumentException if the path has an empty key
   */
  public RuntimeConfig withOverride(String path, String value) {
    if (List.of(path.split("\\.", -1)).contains("")) {
      throw new IllegalArgumentException(
          "The path of an override is keys with dots between them, not '" + path + "'");
    }
    var more = new LinkedHashMap<>(overrides);
    more.put(path, value);
    return new RuntimeConfig(
        file,
        name,
        text,
        Collections.unmodifiableMap(more),
        classLoader,
        environment,
        clock,
        executor);
  }

  /**
   * What {@code ${NAME}} stands for in the workflow file. The default is the environment of the
   * process.
   *
   * @param variables the variables by name
   * @return a changed copy
   */
  public RuntimeConfig withEnvironment(Map<String, String> variables) {
    Map<String, String> copy = Map.copyOf(variables);
    return new RuntimeConfig(file, name, text, overrides, classLoader, copy::get, clock, executor);
  }

  /**
   * Where time is taken from. The default is the clock of the machine.
   *
   * @param newClock the clock
   * @return a changed copy
   */
  public RuntimeConfig withClock(RuntimeClock newClock) {
    return new RuntimeConfig(
        file, name, text, overrides, classLoader, environment, newClock, executor);
  }

  /**
   * What runs the turns that had to wait or would be too many on their submitters' threads, and
   * closes sessions. It may refuse with {@link java.util.concurrent.RejectedExecutionException}; it
   * must not run a task on the thread that hands it over while that thread runs a turn. The default
   * is a virtual thread for each task on JDK 21 and later, a bounded pool before. A given executor
   * is not shut down; {@link PerUserRuntime#close()} waits a second at most for what it has been
   * given.
   *
   * @param newExecutor the executor
   * @return a changed copy
   */
  public RuntimeConfig withExecutor(Executor newExecutor) {
    return new RuntimeConfig(
        file, name, text, overrides, classLoader, environment, clock, newExecutor);
  }

  Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  String name() {
    return name;
  }

  String text() {
    return text;
  }

  Map<String, String> overrides() {
    return overrides;
  }

  /**
   * Where plugins are looked for.
   *
   * @return the class loader
   */
  public ClassLoader classLoader() {
    return classLoader;
  }

  UnaryOperator<@Nullable String> environment() {
    return environment;
  }

  RuntimeClock clock() {
    return clock;
  }

  Optional<Executor> executor() {
    return Optional.ofNullable(executor);
  }
}
