package dev.peruser.benchmarks.processor;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles sources with a processor and says what that took. Each call of the compiler makes a new
 * class loader for the processors, as each module of a build does.
 *
 * @param jars what to compile with: our jars and those of the peers
 */
record Compilation(List<Path> jars) {

  /**
   * Compiles.
   *
   * @return the processor time of the compiling thread in nanoseconds
   */
  long compile(Variant variant, List<JavaFileObject> sources) throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var said = new StringWriter();
    System.gc();
    long start = threads.getCurrentThreadCpuTime();
    try (var files =
        new MemoryFiles(
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8))) {
      if (!compiler.getTask(said, files, null, options(variant), null, sources).call()) {
        throw new IllegalStateException(variant + ": " + said);
      }
      return threads.getCurrentThreadCpuTime() - start;
    }
  }

  private List<String> options(Variant variant) {
    var options = new ArrayList<>(List.of("-nowarn", "-cp", path("")));
    if (variant.isBaseline()) {
      options.add("-proc:none");
    } else {
      options.addAll(List.of("-processorpath", path(variant.jars())));
      options.addAll(List.of("-processor", variant.processors()));
    }
    return options;
  }

  private String path(String start) {
    return jars.stream()
        .filter(jar -> jar.getFileName().toString().startsWith(start))
        .map(Path::toString)
        .sorted()
        .reduce((one, other) -> one + File.pathSeparator + other)
        .orElseThrow();
  }
}
