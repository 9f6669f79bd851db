package dev.peruser.examples.assistant.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JVM says of itself when its JDK's tool asks. */
record JvmInspection(long pid) {

  /** What lives after a full collection. */
  Heap heap() throws IOException, InterruptedException {
    return new Heap(ask("GC.class_histogram"));
  }

  /** All threads with their stacks. */
  String threads() throws IOException, InterruptedException {
    return ask("Thread.print");
  }

  /** Writes all that lives to a file, to be looked into. */
  void dump(Path file) throws IOException, InterruptedException {
    ask("GC.heap_dump", file.toString());
  }

  private String ask(String... question) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    command.add(Long.toString(pid));
    command.addAll(List.of(question));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(command + ": " + answer);
    }
    return answer;
  }

  /**
   * What lives.
   *
   * @param histogram a line for each class: a number, how many instances, of how many bytes, its
   *     name, and where it is from
   */
  record Heap(String histogram) {
    private static final Pattern TOTAL = Pattern.compile("^Total +\\d+ +(\\d+)", Pattern.MULTILINE);

    int instances(String className) {
      Matcher line =
          Pattern.compile(
                  "^ *\\d+: +(\\d+) +\\d+ +" + Pattern.quote(className) + "(?: .*)?$",
                  Pattern.MULTILINE)
              .matcher(histogram);
      return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    long kilobytes() {
      Matcher total = TOTAL.matcher(histogram);
      if (!total.find()) {
        throw new AssertionError("No total in:\n" + histogram);
      }
      return Long.parseLong(total.group(1)) / 1024;
    }
  }
}
