package dev.peruser.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.model.json.JsonReader;
import dev.peruser.model.schema.SchemaJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which values fit a schema. Each folder of {@code checks} has a {@code schema.json}, and in {@code
 * values.txt} values, one a line, each with what is wrong with it in the lines below. {@code
 * -Dgolden.update=true} writes these anew; read the differences before you commit them.
 */
class CheckedValuesTest {
  private static final Path FOLDERS = Path.of("src/test/resources/checks");
  private static final String INDENT = "  ";

  static Stream<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      return folders.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void fitTheSchemaOrAreToldWhatIsWrong(Path folder) throws IOException {
    CompiledSchema schema = schema(folder);
    List<String> expected = Files.readAllLines(folder.resolve("values.txt"));
    var found = new ArrayList<String>();
    for (String line : expected) {
      if (!line.startsWith(INDENT)) {
        found.add(line);
        schema.mistakes(JsonReader.read(line)).forEach(it -> found.add(INDENT + shown(it)));
      }
    }

    if (Boolean.getBoolean("golden.update")) {
      Files.write(folder.resolve("values.txt"), found);
    }
    assertThat(found).isEqualTo(Files.readAllLines(folder.resolve("values.txt")));
  }

  private static CompiledSchema schema(Path folder) throws IOException {
    return CompiledSchema.of(SchemaJson.read(Files.readString(folder.resolve("schema.json"))));
  }

  private static String shown(Mistake mistake) {
    return (mistake.pointer() + " " + mistake.message()).strip();
  }
}
