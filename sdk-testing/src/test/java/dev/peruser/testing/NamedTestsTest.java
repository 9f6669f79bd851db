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
import org.junit.jupiter.params.provider.ValueSource;

/** The tests that the pages of {@code docs} name are there. */
class NamedTestsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test\\.\\w+)`");

  static Stream<String> namedTests() throws IOException {
    return Stream.concat(testsOf("conformance.md"), testsOf("security.md"));
  }

  private static Stream<String> testsOf(String page) throws IOException {
    String text = Files.readString(ROOT.resolve("docs").resolve(page));
    return TEST.matcher(text).results().map(test -> test.group(1));
  }

  @ParameterizedTest
  @MethodSource("namedTests")
  void aTestThatAPageNamesIsThere(String name) throws IOException {
    String className = name.substring(0, name.indexOf('.'));
    String method = name.substring(name.indexOf('.') + 1);

    List<Path> sources = sources(className + ".java");
    assertThat(sources).as(className).hasSize(1);
    assertThat(Files.readString(sources.get(0)))
        .containsPattern("(void|Stream<DynamicTest>) " + method + "\\(");
  }

  @ParameterizedTest
  @ValueSource(strings = {"conformance.md", "security.md"})
  void eachPageNamesTests(String page) throws IOException {
    assertThat(testsOf(page)).isNotEmpty();
  }

  /** A promise is a row, and says what shows it. */
  @ParameterizedTest
  @ValueSource(strings = "security.md")
  void eachPromiseNamesATest(String page) throws IOException {
    List<String> rows =
        Files.readAllLines(ROOT.resolve("docs").resolve(page)).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| promise |"))
            .toList();

    assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row).containsPattern(TEST));
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
