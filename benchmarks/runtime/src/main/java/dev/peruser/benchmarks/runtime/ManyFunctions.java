package dev.peruser.benchmarks.runtime;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;

/**
 * A plugin of a thousand functions, compiled with the processor; each depends on the one before.
 * Compiled once, by a virtual machine of its own, so that none is warm that is measured.
 */
final class ManyFunctions {
  static final int COUNT = 1_000;

  private static final Path FOLDER =
      Path.of(System.getProperty("java.io.tmpdir"), "peruser-benchmark-" + COUNT + "-functions");

  private ManyFunctions() {}

  /** A class loader that has them, after what is on the class path. */
  static URLClassLoader loader() throws IOException, InterruptedException {
    Path done = FOLDER.resolve("done");
    if (Files.notExists(done)) {
      compileElsewhere();
      Files.createFile(done);
    }
    return new URLClassLoader(
        new URL[] {FOLDER.toUri().toURL()}, ManyFunctions.class.getClassLoader());
  }

  /** The functions, as instances in a workflow file. */
  static String instances() {
    return "functions:\n"
        + IntStream.range(0, COUNT)
            .mapToObj(
                i ->
                    "  node%1$d: {_type: node_%1$d%2$s}%n"
                        .formatted(i, i == 0 ? "" : ", previous: node" + (i - 1)))
            .collect(joining());
  }

  private static void compileElsewhere() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    int exit =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                ManyFunctions.class.getName(),
                FOLDER.toString())
            .inheritIO()
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IOException("The functions could not be compiled");
    }
  }

  /** Compiles them into a folder. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path sources = Files.createDirectories(folder.resolve("src"));
    List<String> options =
        new ArrayList<>(
            List.of(
                "-proc:full",
                "-d",
                folder.toString(),
                "-cp",
                System.getProperty("java.class.path")));
    if (Runtime.version().feature() < 21) {
      options.remove("-proc:full");
    }
    for (int i = 0; i < COUNT; i++) {
      Path file = sources.resolve("Node" + i + ".java");
      Files.writeString(file, source(i));
      options.add(file.toString());
    }
    int exit =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
    System.exit(exit);
  }

  private static String source(int i) {
    return """
    package many;
    import dev.peruser.api.*;

    @RegisterPerUserFunction(configType = Node%1$d.Config.class)
    public final class Node%1$d implements SingleFunction<Node%1$d.Input, Node%1$d.Output> {
      @FunctionConfig(name = "node_%1$d")
      public record Config(@DefaultValue("50") int limit%2$s) {}

      public record Input(String text) {}

      public record Output(String text, int count) {}

      Node%1$d(Config config, PerUserBuilder builder) {
        %3$s
      }

      @Override
      public Output invoke(Input input) {
        return new Output(input.text(), 1);
      }
    }
    """
        .formatted(
            i,
            i == 0 ? "" : ", FunctionRef<Node%d> previous".formatted(i - 1),
            i == 0 ? "" : "builder.getFunction(config.previous());");
  }
}
