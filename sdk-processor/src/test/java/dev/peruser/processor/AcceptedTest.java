package dev.peruser.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.api.spi.Registration;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Declarations that are right. Each folder of {@code accepted} has sources, and in {@code expected}
 * what is generated for them. {@code -Dgolden.update=true} writes that anew; look at the
 * differences before you commit them.
 */
class AcceptedTest {
  private static final Path FOLDERS = Path.of("src/test/resources/accepted");

  @TempDir Path output;

  static Stream<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void compilesWithoutAWarningAndGeneratesWhatIsExpected(Path folder) throws IOException {
    Compilation compilation =
        Compiler.JAVAC.compile(
            folder, output, "-cp", ClassPaths.API, "-Xlint:all,-processing", "-Werror");

    assertThat(compilation.lines()).isEmpty();
    if (Boolean.getBoolean("golden.update")) {
      update(folder, compilation);
    }
    assertThat(compilation.generated()).isEqualTo(expected(folder));
  }

  @Tag("ecj")
  @ParameterizedTest
  @MethodSource("folders")
  void generatesTheSameWithoutAWarningForTheNewestRelease(Path folder) throws IOException {
    String newest = String.valueOf(Runtime.version().feature());
    Compilation compilation =
        Compiler.JAVAC.compile(
            folder,
            output,
            "-cp",
            ClassPaths.API,
            "-Xlint:all,-processing",
            "-Werror",
            "--release",
            newest);

    assertThat(compilation.lines()).isEmpty();
    assertThat(compilation.generated()).isEqualTo(expected(folder));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void generatesTheSameOnEcj(Path folder) throws IOException {
    Compilation compilation =
        Compiler.ECJ.compile(folder, output, "-cp", ClassPaths.API, "-nowarn");

    assertThat(compilation.lines()).isEmpty();
    assertThat(compilation.generated()).isEqualTo(expected(folder));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void isFoundByServiceLoader(Path folder) throws IOException {
    Compilation compilation = Compiler.JAVAC.compile(folder, output, "-cp", ClassPaths.API);
    assertThat(compilation.success()).isTrue();

    try (var loader = new URLClassLoader(new URL[] {output.toUri().toURL()})) {
      var found = new ArrayList<String>();
      for (Registration registration : ServiceLoader.load(Registration.class, loader)) {
        assertThat(registration.format()).isEqualTo(Registration.FORMAT);
        assertThat(registration.configSchema()).startsWith("{");
        found.add(registration.getClass().getName());
      }
      String services = expected(folder).getOrDefault(Compilation.SERVICES, "");
      assertThat(found)
          .containsExactlyElementsOf(
              services.lines().map(line -> line.replaceFirst(" #.*", "")).toList());
    }
  }

  private static Map<String, String> expected(Path folder) throws IOException {
    var expected = new TreeMap<String, String>();
    Path root = folder.resolve("expected");
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        expected.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return expected;
  }

  private static void update(Path folder, Compilation compilation) throws IOException {
    for (var file : compilation.generated().entrySet()) {
      Path target = folder.resolve("expected").resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
  }
}
