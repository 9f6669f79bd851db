package dev.peruser.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests that {@code docs/conformance.md} names are there. */
class ConformancePageTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test\\.\\w+)`");

  static Stream<String> namedTests() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/conformance.md"));
    return TEST.matcher(page).results().map(test -> test.group(1));
  }

  @ParameterizedTest
  @MethodSource("namedTests")
  void aTestThatThePageNamesIsThere(String name) throws IOException {
    String className = name.substring(0, name.indexOf('.'));
    String method = name.substring(name.indexOf('.') + 1);

    List<Path> sources = sources(className + ".java");
    assertThat(sources).as(className).hasSize(1);
    assertThat(Files.readString(sources.get(0))).contains("void " + method + "(");
  }

  private static List<Path> sources(String file) throws IOException {
    var found = new ArrayList<Path>();
    try (DirectoryStream<Path> modules = Files.newDirectoryStream(ROOT, "sdk-*")) {
      for (Path module : modules) {
        Path tests = module.resolve("src/test/java");
        if (Files.isDirectory(tests)) {
          try (Stream<Path> all = Files.walk(tests)) {
            all.filter(path -> path.endsWith(file)).forEach(found::add);
          }
        }
      }
    }
    return found;
  }
}
