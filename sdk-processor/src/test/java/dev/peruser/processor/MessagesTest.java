package dev.peruser.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.model.problem.ProblemId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What all messages have in common, read from what the cases expect. */
class MessagesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final Path PAGES = Path.of("../docs/problems");
  private static final Pattern LINE =
      Pattern.compile(
          "(?<place>\\w+(?:-info)?\\.java:\\d+:\\d+): (?:error|warning): "
              + "(?:\\[[a-z][\\w.]+] )?\\[(?<code>PU\\d{4})] (?<text>.+)");

  /** The editor of an IDE shows no more in its list of problems. */
  private static final int LONGEST = 200;

  private record Message(String code, String text) {}

  private static List<Message> messages() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.endsWith("expected.txt"))
          .flatMap(MessagesTest::lines)
          .map(MessagesTest::message)
          .toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Message message(String line) {
    Matcher matcher = LINE.matcher(line);
    assertThat(matcher.matches()).as(line).isTrue();
    return new Message(matcher.group("code"), matcher.group("text"));
  }

  @Test
  void theFirstLineIsCompleteAndShort() throws IOException {
    assertThat(messages())
        .hasSizeGreaterThan(150)
        .allSatisfy(message -> assertThat(message.text()).matches("[^\n]*[.?;]"))
        .allSatisfy(message -> assertThat(message.text()).hasSizeLessThanOrEqualTo(LONGEST));
  }

  @Test
  void mostAreMuchShorter() throws IOException {
    List<Integer> lengths =
        messages().stream()
            .map(message -> message.text().length())
            .sorted(Comparator.naturalOrder())
            .toList();

    assertThat(lengths.get(lengths.size() * 3 / 4)).isLessThanOrEqualTo(160);
  }

  @Test
  void nothingInThemIsMeantForProgrammers() throws IOException {
    assertThat(messages())
        .extracting(Message::text)
        .noneMatch(text -> text.contains("  ") || text.contains("Optional[") || text.contains("{"))
        .noneMatch(text -> text.matches(".*(\\bnull\\b|@[0-9a-f]{5,}|<any>|<error>).*"));
  }

  @Test
  void theCodesAreThoseOfTheCatalogue() throws IOException {
    List<String> codes = Arrays.stream(ProblemId.values()).map(ProblemId::code).toList();

    assertThat(messages()).extracting(Message::code).isSubsetOf(codes);
  }

  /** The page's quotation is wrapped; a case says the same in one line. */
  @Test
  void thePageOfAProblemQuotesWhatIsTold() throws IOException {
    List<Message> told = messages();

    for (String code : told.stream().map(Message::code).distinct().toList()) {
      assertThat(told)
          .filteredOn(message -> message.code().equals(code))
          .extracting(message -> "[" + code + "] " + message.text())
          .contains(quotation(PAGES.resolve(code + ".md")));
    }
  }

  private static String quotation(Path page) throws IOException {
    return String.join(
        " ",
        Files.readAllLines(page).stream()
            .dropWhile(line -> !line.startsWith("> "))
            .takeWhile(line -> line.startsWith("> "))
            .map(line -> line.substring(2))
            .toList());
  }
}
