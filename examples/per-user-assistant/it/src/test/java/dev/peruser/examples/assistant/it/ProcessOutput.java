package dev.peruser.examples.assistant.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All lines that a process writes. They are read as they come, so that it never has to wait. */
final class ProcessOutput {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<String> lines = new ArrayList<>();
  private int looked;
  private boolean ended;

  ProcessOutput(Process process) {
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    var thread = new Thread(() -> read(reader), "output of process " + process.pid());
    thread.setDaemon(true);
    thread.start();
  }

  private void read(BufferedReader reader) {
    try (reader) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        add(line);
      }
    } catch (IOException e) {
      add("The output cannot be read: " + e);
    } finally {
      end();
    }
  }

  private synchronized void add(String line) {
    lines.add(line);
    notifyAll();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** The next line, after the one that was found last, that has a pattern in it. */
  synchronized Matcher await(Pattern pattern) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      for (; looked < lines.size(); looked++) {
        Matcher matcher = pattern.matcher(lines.get(looked));
        if (matcher.find()) {
          looked++;
          return matcher;
        }
      }
      long left = deadline - System.nanoTime();
      if (ended || left <= 0) {
        throw new AssertionError("There is no '" + pattern + "' in:\n" + text());
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }

  /** Everything, once the process has written its last line. */
  synchronized String awaitEnd() throws InterruptedException {
    while (!ended) {
      wait(PATIENCE.toMillis());
    }
    return text();
  }

  /** Everything until now. */
  synchronized String text() {
    return String.join("\n", lines);
  }
}
