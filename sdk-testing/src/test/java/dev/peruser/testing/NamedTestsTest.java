package dev.peruser.testing;

import static java.nio.file.FileVisitResult.CONTINUE;
import static java.nio.file.FileVisitResult.SKIP_SUBTREE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tests that pages name are there. */
class NamedTestsTest {
  private static final Path ROOT = Path.of("..");
  private static final Set<String> ELSEWHERE = Set.of(".git", "target");

  /** A test class, as {@code SoakTest}, or a method of one: with a dot, or as Maven has it. */
  private static final Pattern NAME =
      Pattern.compile("\\b([A-Z]\\w*[a-z](?:Test|IT))\\b(?:[.#](?!java\\b)(\\w+))?");

  /** What a row of a promise ends with. */
  private static final Pattern METHOD = Pattern.compile("`\\w+(Test|IT)\\.\\w+`");

  private static final List<Path> PAGES = new ArrayList<>();
  private static final List<Path> TESTS = new ArrayList<>();

  /** A test that a page names; of a whole class the method is empty. */
  private record Named(String type, Optional<String> method) implements Comparable<Named> {
    static Named of(MatchResult match) {
      return new Named(match.group(1), Optional.ofNullable(match.group(2)));
    }

    @Override
    public String toString() {
      return type + method.map(name -> "." + name).orElse("");
    }

    @Override
    public int compareTo(Named other) {
      return toString().compareTo(other.toString());
    }
  }

  @BeforeAll
  static void find() throws IOException {
    PAGES.clear();
    TESTS.clear();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return ELSEWHERE.contains(folder.getFileName().toString()) ? SKIP_SUBTREE : CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".md")) {
              PAGES.add(file);
            } else if (file.toString().endsWith(".java") && file.toString().contains("src/test/")) {
              TESTS.add(file);
            }
            return CONTINUE;
          }
        });
  }

  private static Path page(String name) {
    return ROOT.resolve("docs").resolve(name);
  }

  private static Set<Named> testsOf(Path page) throws IOException {
    var named = new TreeSet<Named>();
    NAME.matcher(Files.readString(page)).results().map(Named::of).forEach(named::add);
    return named;
  }

  @Test
  void theTestsThatPagesNameAreThere() throws IOException {
    for (Path page : PAGES) {
      for (Named test : testsOf(page)) {
        assertThat(isThere(test)).as("%s, which %s names", test, page).isTrue();
      }
    }
  }

  private static boolean isThere(Named test) throws IOException {
    List<Path> sources =
        TESTS.stream().filter(file -> file.endsWith(test.type() + ".java")).toList();
    if (sources.size() != 1) {
      return false;
    }
    String text = Files.readString(sources.get(0));
    return test.method().map(method -> hasTest(text, method)).orElse(true);
  }

  /** A method of its own, and not a mention or a helper. */
  private static boolean hasTest(String source, String method) {
    return Pattern.compile("(?m)^ +(void|Stream<DynamicTest>) " + method + "\\(")
        .matcher(source)
        .find();
  }

  @ParameterizedTest
  @CsvSource({"conformance.md, 40", "security.md, 100", "maintaining.md, 10"})
  void eachPageNamesTests(String page, int atLeast) throws IOException {
    assertThat(PAGES).contains(page(page));
    assertThat(testsOf(page(page))).hasSizeGreaterThanOrEqualTo(atLeast);
  }

  /** A promise is a row, and says what shows it. */
  @ParameterizedTest
  @CsvSource({"conformance.md, what cannot happen, test", "security.md, promise, shown by"})
  void eachPromiseNamesATest(String page, String promise, String test) throws IOException {
    List<String> rows = rows(page(page), "| " + promise + " | " + test + " |");

    assertThat(rows)
        .hasSizeGreaterThan(20)
        .allSatisfy(row -> assertThat(row.substring(row.indexOf(" | "))).containsPattern(METHOD));
  }

  /** The rows of all tables with this head. */
  private static List<String> rows(Path page, String head) throws IOException {
    var rows = new ArrayList<String>();
    boolean inside = false;
    for (String line : Files.readAllLines(page)) {
      inside = line.equals(head) || (inside && line.startsWith("|"));
      if (inside && line.startsWith("| ") && !line.equals(head)) {
        rows.add(line);
      }
    }
    return rows;
  }

  /** So that the other test overlooks none of them. */
  @Test
  void ofSecurityEveryTableIsOneOfPromises() throws IOException {
    List<String> lines = Files.readAllLines(page("security.md"));
    var heads = new ArrayList<String>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).startsWith("|---")) {
        heads.add(lines.get(i - 1));
      }
    }
    assertThat(heads).isNotEmpty().containsOnly("| promise | shown by |");
  }
}
