package dev.peruser.examples.assistant.it;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A server in a process of its own, which writes where it listens once it does. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://[^\\s/]+:(?<port>\\d+)");

  private final Process process;
  private final ProcessOutput output;
  private final URI address;

  private ServerProcess(Process process, ProcessOutput output, URI address) {
    this.process = process;
    this.output = output;
    this.address = address;
  }

  /** Starts {@code java -jar} and waits until the server says that it is ready. */
  static ServerProcess start(Path jar, Object... arguments)
      throws IOException, InterruptedException {
    return start(command(jar, arguments), ADDRESS);
  }

  /**
   * Starts a server and waits until it is ready.
   *
   * @param command starts it
   * @param ready is in the line that says so, with the group {@code port}
   */
  static ServerProcess start(ProcessBuilder command, Pattern ready)
      throws IOException, InterruptedException {
    Process process = command.redirectErrorStream(true).start();
    try {
      var output = new ProcessOutput(process);
      String port = output.await(ready).group("port");
      return new ServerProcess(process, output, URI.create("http://localhost:" + port));
    } catch (AssertionError | InterruptedException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** Starts the runnable jar with an example's workflow file and plugin. */
  static ServerProcess ofExample(String workflow, String plugin, String... virtualMachineOptions)
      throws IOException, InterruptedException {
    Path file = Repository.ROOT.resolve(workflow).resolve("workflow.yml");
    return of(file, plugin, virtualMachineOptions);
  }

  /** The same with another workflow file. */
  static ServerProcess of(Path workflow, String plugin, String... virtualMachineOptions)
      throws IOException, InterruptedException {
    ProcessBuilder command =
        command(
            Repository.serverJar(),
            "serve",
            "--config",
            workflow,
            "--plugins",
            Repository.ROOT.resolve(plugin).resolve("target"),
            "--port",
            0);
    command.command().addAll(1, List.of(virtualMachineOptions));
    return start(command, ADDRESS);
  }

  /** Runs {@code java -jar} to its end. */
  static Ended run(Path jar, Object... arguments) throws IOException, InterruptedException {
    Process process = command(jar, arguments).redirectErrorStream(true).start();
    var output = new ProcessOutput(process);
    try {
      process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    } finally {
      process.destroyForcibly();
    }
    return new Ended(process.exitValue(), output.awaitEnd());
  }

  /** {@code java -jar}, on the JDK that runs the tests. */
  static ProcessBuilder command(Path jar, Object... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", jar.toString()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return new ProcessBuilder(command);
  }

  URI address() {
    return address;
  }

  Client client() {
    return client("");
  }

  /** Calls what the server has behind a path. */
  Client client(String path) {
    return new Client(URI.create(address + path));
  }

  long pid() {
    return process.pid();
  }

  ProcessOutput output() {
    return output;
  }

  /** Asks the process to end, as a service manager does, and waits until it has. */
  @Override
  public void close() {
    process.toHandle().destroy(); // the process's own method would close its output as well
    process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
  }

  /**
   * A process that has ended.
   *
   * @param exitCode its exit code
   * @param output what it wrote
   */
  record Ended(int exitCode, String output) {}
}
