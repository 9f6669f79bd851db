package dev.peruser.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Functions over what another processor makes while ours runs. Each folder of {@code deferred} has
 * sources, and in its folder {@code later} those that the other processor writes.
 */
class DeferredTest {
  private static final Path FOLDERS = Path.of("src/test/resources/deferred");

  /** ECJ does not show what a sealed type permits and was not found. */
  private static final String NOT_SEEN_BY_ECJ = "case-of-a-sealed-output";

  /** A function that waits for nothing beside one that does. */
  private static final String ONE_OF_TWO = "one-of-two";

  @TempDir Path output;

  static Stream<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  static Stream<Arguments> foldersOnBoth() throws IOException {
    return folders()
        .flatMap(
            folder ->
                Arrays.stream(Compiler.values()).map(compiler -> Arguments.of(folder, compiler)));
  }

  static Stream<Arguments> foldersOnBothInRounds() throws IOException {
    return folders()
        .flatMap(
            folder ->
                Arrays.stream(Compiler.values())
                    .flatMap(
                        compiler ->
                            IntStream.rangeClosed(1, 3)
                                .filter(round -> !isBeyond(compiler, folder, round))
                                .mapToObj(round -> Arguments.of(folder, compiler, round))));
  }

  private static boolean isBeyond(Compiler compiler, Path folder, int round) {
    return compiler == Compiler.ECJ
        && (folder.endsWith(NOT_SEEN_BY_ECJ) || (folder.endsWith(ONE_OF_TWO) && round > 1));
  }

  @ParameterizedTest
  @MethodSource("foldersOnBothInRounds")
  void becomeWhatTheyWouldIfItHadBeenThereFromTheStart(Path folder, Compiler compiler, int round) {
    Compilation atOnce = compile(compiler, all(folder), "at-once");
    Compilation later = compile(compiler, early(folder), "later", laterSources(folder, round));

    assertThat(later.lines()).isEqualTo(atOnce.lines());
    assertThat(registrations(later)).isEqualTo(registrations(atOnce));
    assertThat(later.lines().size() + registrations(later).size()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("foldersOnBoth")
  void areTheCompilersToReportIfNobodyMakesIt(Path folder, Compiler compiler) {
    Compilation never = compile(compiler, early(folder), "never");

    assertThat(never.lines())
        .anyMatch(line -> line.contains(": error: "))
        .noneMatch(line -> line.contains("[PU"));
  }

  /** ECJ takes it, and nobody can say anything of it: nothing is processed any more. */
  @ParameterizedTest
  @MethodSource("folders")
  void areJavacsToReportIfItIsMadeInTheLastRound(Path folder) {
    Compilation last =
        compile(Compiler.JAVAC, early(folder), "last", laterSources(folder, LaterSources.LAST));

    assertThat(last.lines())
        .anyMatch(line -> line.contains(": error: "))
        .noneMatch(line -> line.contains("[PU"));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void whatEcjLosesOnTheWayIsAnError(int round) {
    Path folder = FOLDERS.resolve(ONE_OF_TWO);

    Compilation compilation =
        compile(Compiler.ECJ, early(folder), "later", laterSources(folder, round));

    assertThat(compilation.success()).isFalse();
    assertThat(compilation.messages())
        .containsExactly(
            "error: [PU9001] The compiler has lost app.Size_Registration, which was generated in an"
                + " earlier round. Compile with javac: ECJ starts over when a later round makes a"
                + " class that was missing.");
  }

  private Compilation compile(
      Compiler compiler, List<Path> sources, String name, Processor... others) {
    List<Processor> processors = new ArrayList<>(List.of(others));
    processors.add(new FunctionProcessor());
    processors.add(new RegistrationProcessor());
    return compiler.compile(
        sources, output.resolve(name), List.of("-cp", ClassPaths.PLUGIN, "-nowarn"), processors);
  }

  private static LaterSources laterSources(Path folder, int round) {
    return new LaterSources(later(folder), Compiler.javaFiles(later(folder)), round);
  }

  private static Map<String, String> registrations(Compilation compilation) {
    var registrations = new TreeMap<>(compilation.generated());
    registrations
        .keySet()
        .removeIf(file -> !file.endsWith("_Registration.java") && !file.startsWith("META-INF"));
    return registrations;
  }

  private static List<Path> all(Path folder) {
    return Compiler.javaFiles(folder);
  }

  private static List<Path> early(Path folder) {
    return all(folder).stream().filter(file -> !file.startsWith(later(folder))).toList();
  }

  private static Path later(Path folder) {
    return folder.resolve("later");
  }
}
