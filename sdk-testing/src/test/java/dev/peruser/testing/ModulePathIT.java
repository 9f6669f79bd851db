package dev.peruser.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin and an application as named modules, with the packaged jars and no {@code opens}. */
class ModulePathIT {
  private static final Path SOURCES = Path.of("src/test/resources/module-path");

  @TempDir Path folder;

  /** The jars of this test's class path whose names begin so. */
  static String jars(String... prefixes) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .filter(
            entry ->
                Stream.of(prefixes)
                    .anyMatch(prefix -> Path.of(entry).getFileName().toString().startsWith(prefix)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  static String modulePath() {
    return jars("sdk-api-", "sdk-model-", "sdk-runtime-", "jackson-", "snakeyaml-", "jspecify-");
  }

  private Path compile(String module) throws IOException {
    Path output = folder.resolve(module);
    var arguments =
        new ArrayList<String>(
            List.of(
                "-Xlint:all,-processing",
                "-Werror",
                "--release",
                "17",
                "--module-path",
                modulePath(),
                "--processor-path",
                jars("sdk-processor-", "sdk-api-"),
                "-d",
                output.toString()));
    try (Stream<Path> sources = Files.walk(SOURCES.resolve(module))) {
      sources.filter(Files::isRegularFile).map(Path::toString).sorted().forEach(arguments::add);
    }
    int status =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(System.out, System.err, arguments.toArray(String[]::new));
    assertThat(status).isZero();
    return output;
  }

  @Test
  void aPluginThatOpensNothingRunsOnTheModulePath() throws Exception {
    Path plugin = compile("plugin");
    Path app = compile("app");
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                String.join(File.pathSeparator, plugin.toString(), app.toString(), modulePath()),
                "--add-modules",
                "com.acme.greeter",
                "--module",
                "com.acme.app/com.acme.app.Main")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor()).as(() -> read(output)).isZero();
    assertThat(read(output).lines())
        .containsExactly(
            "{\"response\":\"Hello, alice!\",\"count\":1}",
            "{\"response\":\"Hello, alice!\",\"count\":2}",
            "{\"response\":\"Hello, bob!\",\"count\":1}",
            "/message is missing");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
