package dev.peruser.examples.assistant.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  private static final Pattern LINK = Pattern.compile("]\\((?<target>[^)#:]+)(?:#[^)]*)?\\)");

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

  @ParameterizedTest
  @MethodSource("guides")
  void linksLeadSomewhere(Path guide) throws IOException {
    Path file = Repository.ROOT.resolve(guide);
    Matcher link = LINK.matcher(Repository.text(guide.toString()));
    while (link.find()) {
      assertThat(file.resolveSibling(link.group("target"))).as("a link of %s", guide).exists();
    }
  }

  private static String withoutIndentation(String text) {
    return text.lines().map(String::strip).reduce("", (all, line) -> all + "\n" + line) + "\n";
  }
}
