package dev.peruser.examples.assistant.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, which says on its standard output where it listens. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://[^\\s/]+:\\d+");

  private final Process process;
  private final URI address;

  private ServerProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts {@code java -jar} and waits until the server says that it is ready. */
  static ServerProcess start(Path jar, Object... arguments) throws IOException {
    Path errors = Files.createTempFile("server", ".log");
    Process process = command(jar, arguments).redirectError(errors.toFile()).start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return new ServerProcess(process, URI.create(address.group()));
      }
    }
    throw new AssertionError("The server ended before it was ready:\n" + Files.readString(errors));
  }

  /** Runs {@code java -jar} to its end. */
  static Ended run(Path jar, Object... arguments) throws IOException {
    Path output = Files.createTempFile("server", ".log");
    Process process =
        command(jar, arguments).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try {
      process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    } finally {
      process.destroyForcibly();
    }
    return new Ended(process.exitValue(), Files.readString(output));
  }

  private static ProcessBuilder command(Path jar, Object... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", jar.toString()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return new ProcessBuilder(command);
  }

  Client client() {
    return new Client(address);
  }

  /** Asks the process to end, as a service manager does, and waits until it has. */
  @Override
  public void close() {
    process.destroy();
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
