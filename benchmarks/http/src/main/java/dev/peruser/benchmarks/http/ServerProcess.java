package dev.peruser.benchmarks.http;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A container in a process of its own, with all contestants. */
final class ServerProcess implements AutoCloseable {
  private static final long SECONDS_TO_END = 10;

  private final Process process;
  private final BufferedReader answers;
  private final PrintStream questions;
  private final int port;

  /**
   * Starts it.
   *
   * @param container which
   * @param options more options for its virtual machine
   * @param log takes what it says to nobody in particular
   */
  ServerProcess(Container container, List<String> options, Path log) throws IOException {
    var command = new ArrayList<>(List.of(java(), "-Xms1g", "-Xmx3g"));
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            ServerMain.class.getName(),
            container.name()));
    process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    answers = process.inputReader(StandardCharsets.US_ASCII);
    questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII);
    port = Math.toIntExact(answer());
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Where a contestant takes single turns, or streaming ones. */
  URI uri(Contestant contestant, boolean streaming) {
    return URI.create(
        "http://127.0.0.1:%d%s/v1/workflow%s"
            .formatted(port, contestant.path(), streaming ? "/stream" : ""));
  }

  /** The processor time that the process has taken so far, in nanoseconds. */
  long processorTime() throws IOException {
    questions.println("cpu");
    return answer();
  }

  /** The bytes of its heap that are in use after a collection. */
  long heap() throws IOException {
    questions.println("heap");
    return answer();
  }

  private long answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new EOFException("The server has ended: see its log");
    }
    return Long.parseLong(line);
  }

  @Override
  public void close() throws IOException {
    questions.close();
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
