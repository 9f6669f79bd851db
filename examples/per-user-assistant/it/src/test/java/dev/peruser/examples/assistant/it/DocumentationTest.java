package dev.peruser.examples.assistant.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guides show is what is built and tested, and what they link to is there. */
class DocumentationTest {
  private static final Pattern FENCE =
      Pattern.compile(
          "(?:<!-- source: (?<source>\\S+) -->\\n)?```(?<language>\\w+)\\n(?<text>.*?)```",
          Pattern.DOTALL);
  private static final Pattern LINK =
      Pattern.compile("]\\((?<target>[^)#:]*)(?:#(?<heading>[^)]*))?\\)");
  private static final Pattern HEADING = Pattern.compile("^#+ (?<text>.*)$", Pattern.MULTILINE);

  /** Java and build files are never shown without a file that is built. */
  private static final Set<String> ALWAYS_BUILT = Set.of("java", "xml");

  static Stream<Path> guides() throws IOException {
    var guides = new ArrayList<>(List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md"));
    try (Stream<Path> docs = Files.list(Repository.ROOT.resolve("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md"))
          .map(file -> "docs/" + file.getFileName())
          .sorted()
          .forEach(guides::add);
    }
    return guides.stream().map(Path::of);
  }

  @ParameterizedTest
  @MethodSource("guides")
  void samplesAreTakenFromTheExamples(Path guide) throws IOException {
    Matcher fence = FENCE.matcher(Repository.text(guide.toString()));
    while (fence.find()) {
      String source = fence.group("source");
      String text = fence.group("text");
      if (source != null) {
        assertThat(withoutIndentation(Repository.text(source)))
            .as("%s shows %s", guide, source)
            .contains(withoutIndentation(text).stripTrailing());
      } else {
        assertThat(ALWAYS_BUILT)
            .as("%s: this sample does not say which file it is from:%n%s", guide, text)
            .doesNotContain(fence.group("language"));
      }
    }
  }

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> problems = Files.list(Repository.ROOT.resolve("docs/problems"))) {
      List<Path> pages =
          problems.map(file -> Path.of("docs/problems").resolve(file.getFileName())).toList();
      return Stream.concat(guides(), pages.stream());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Path page) throws IOException {
    Path file = Repository.ROOT.resolve(page);
    Matcher link = LINK.matcher(Repository.text(page.toString()));
    while (link.find()) {
      String target = link.group("target");
      Path linked = target.isEmpty() ? file : file.resolveSibling(target);
      assertThat(linked).as("a link of %s", page).exists();
      String heading = link.group("heading");
      if (heading != null) {
        assertThat(headings(linked))
            .as("headings of %s that %s links", linked, page)
            .contains(heading);
      }
    }
  }

  /** As links name them. */
  private static List<String> headings(Path page) throws IOException {
    return HEADING
        .matcher(Files.readString(page))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(text -> text.replaceAll("[^\\p{Alnum}_ -]", "").replace(' ', '-'))
        .toList();
  }

  private static String withoutIndentation(String text) {
    return text.lines().map(String::strip).reduce("", (all, line) -> all + "\n" + line) + "\n";
  }
}
