package dev.peruser.benchmarks.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code wrk} (Debian's package of that name), which makes the load. */
final class Wrk {
  private final Path script;

  /**
   * Looks for the program, and lays its script in a folder.
   *
   * @throws IOException if there is no {@code wrk}
   */
  Wrk(Path folder) throws IOException {
    script = folder.resolve("turns.lua");
    try (InputStream in = Wrk.class.getResourceAsStream("turns.lua")) {
      if (in == null) {
        throw new IOException("turns.lua is not in the jar");
      }
      Files.copy(in, script);
    }
    try {
      new ProcessBuilder("wrk", "-v").redirectErrorStream(true).start().getInputStream().close();
    } catch (IOException e) {
      throw new IOException("There is no wrk: apt-get update && apt-get install -y wrk", e);
    }
  }

  /**
   * What came of some seconds of load.
   *
   * @param requests how many were answered
   * @param seconds in what time
   * @param p50 microseconds within which half of them were answered
   * @param p99 the same of 99 %
   * @param p999 the same of 99.9 %
   */
  record Load(long requests, double seconds, double p50, double p99, double p999) {
    double throughput() {
      return requests / seconds;
    }
  }

  /** Has known users call, each connection after a pause of so many milliseconds on average. */
  Load known(URI uri, int connections, int seconds, Path cookies, int pause)
      throws IOException, InterruptedException {
    return run(uri, connections, seconds, "known", cookies.toString(), Integer.toString(pause));
  }

  /** Has users call whom nobody has seen before. */
  Load fresh(URI uri, int connections, int seconds, String cookie, String prefix)
      throws IOException, InterruptedException {
    return run(uri, connections, seconds, "new", cookie + "=" + prefix);
  }

  /** Has users call who have no cookie yet. */
  Load nameless(URI uri, int connections, int seconds) throws IOException, InterruptedException {
    return run(uri, connections, seconds, "nameless");
  }

  private Load run(URI uri, int connections, int seconds, String... arguments)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "-s",
                script.toString(),
                uri.toString(),
                "--"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var said = new StringBuilder();
    String result = null;
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.append(line).append('\n');
        if (line.startsWith("result ")) {
          result = line;
        }
      }
    }
    if (process.waitFor() != 0 || result == null) {
      throw new IOException("wrk has failed:\n" + said);
    }
    return load(result);
  }

  private static Load load(String result) throws IOException {
    String[] parts = result.split(" ", -1);
    long failed = Long.parseLong(parts[6]);
    if (failed > 0) {
      throw new IOException(failed + " requests have failed: " + result);
    }
    return new Load(
        Long.parseLong(parts[1]),
        Double.parseDouble(parts[2]) / 1e6,
        Double.parseDouble(parts[3]),
        Double.parseDouble(parts[4]),
        Double.parseDouble(parts[5]));
  }
}
