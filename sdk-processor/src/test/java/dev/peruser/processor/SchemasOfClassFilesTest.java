package dev.peruser.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The types of {@link SchemaCasesTest} once more, but from class files, as those of another jar:
 * their schemas are the same, but for descriptions from Javadoc.
 */
class SchemasOfClassFilesTest {
  private static final Pattern FUNCTION = Pattern.compile("(?s).*?\nfinal class Ask .*?\n}\n");

  /** What annotations of a type's use say. javac shows them from class files since JDK 22. */
  private static final Set<String> OF_TYPE_USES =
      Set.of(
          "bean-with-nullable-properties",
          "constraints-on-items",
          "constraints-on-nullable",
          "constraints-on-type-arguments",
          "ignored-members",
          "ignored-names",
          "include-in-output",
          "nullable-components",
          "nullable-items",
          "recursion-of-two");

  @TempDir Path output;

  static Stream<Path> folders() throws IOException {
    return SchemaCasesTest.folders();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void areTheSame(Path folder) throws IOException {
    boolean ofTypeUses = OF_TYPE_USES.contains(folder.getFileName().toString());
    assumeTrue(!ofTypeUses || Runtime.version().feature() >= 22);

    assertThat(facts(again(Compiler.JAVAC, folder))).isEqualTo(facts(expected(folder)));
  }

  /** ECJ gives the members of a class file in an order of its own, and so an enum's constants. */
  @ParameterizedTest
  @MethodSource("folders")
  void areTheSameForEcjButForTheOrder(Path folder) throws IOException {
    assertThat(facts(again(Compiler.ECJ, folder)).stream().sorted().toList())
        .isEqualTo(facts(expected(folder)).stream().sorted().toList());
  }

  /** The schemas of the folder's function, compiled apart from its types. */
  private String again(Compiler compiler, Path folder) throws IOException {
    Path types = output.resolve("types");
    compiler.compile(folder, types, "-cp", ClassPaths.PLUGIN, "-proc:none");
    Path source = Files.createDirectories(output.resolve("src/app")).resolve("Again.java");
    Files.writeString(source, functionOf(folder));
    Path classes = output.resolve("classes");
    String path = ClassPaths.PLUGIN + File.pathSeparator + types;

    Compilation compilation =
        compiler.compile(output.resolve("src"), classes, "-cp", path, "-nowarn");

    assertThat(compilation.lines()).isEmpty();
    return SchemaCasesTest.schemas(classes, types);
  }

  private static String functionOf(Path folder) throws IOException {
    Matcher function = FUNCTION.matcher(Files.readString(folder.resolve("app/Ask.java")));
    assertThat(function.lookingAt()).isTrue();
    return function.group().replace("  Ask(", "  Again(").replace("class Ask ", "class Again ");
  }

  private static String expected(Path folder) throws IOException {
    return Files.readString(folder.resolve("expected.json"));
  }

  /** The words of a schema without descriptions. */
  private static List<String> facts(String schemas) {
    String facts = schemas.replaceAll(",?\\s*\"description\": \"[^\"]*\"", "");
    return facts
        .replaceAll("[\\s,]+", " ")
        .replaceAll("[{}\\[\\]]", " ")
        .strip()
        .lines()
        .flatMap(line -> Stream.of(line.split(" +")))
        .toList();
  }
}
