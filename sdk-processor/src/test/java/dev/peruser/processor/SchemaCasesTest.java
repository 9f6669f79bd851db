package dev.peruser.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionGroupRegistration;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.api.spi.GroupMember;
import dev.peruser.api.spi.Registration;
import dev.peruser.model.json.JsonReader;
import dev.peruser.model.json.JsonWriter;
import dev.peruser.model.schema.SchemaJson;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What becomes of types as JSON schemas. Each folder of {@code schemas} has sources, and in {@code
 * expected.json} the schemas of all that they register. {@code -Dgolden.update=true} writes that
 * anew; read the differences before you commit them.
 */
class SchemaCasesTest {
  private static final Path FOLDERS = Path.of("src/test/resources/schemas");

  @TempDir Path output;

  static Stream<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void isDescribedAsExpected(Path folder) throws IOException {
    Compilation compilation =
        Compiler.JAVAC.compile(
            folder,
            output,
            "-cp",
            ClassPaths.PLUGIN,
            "-Xlint:all,-processing,-auxiliaryclass",
            "-Werror");

    assertThat(compilation.lines()).isEmpty();
    String schemas = schemas(output);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(folder.resolve("expected.json"), schemas);
    }
    assertThat(schemas).isEqualTo(Files.readString(folder.resolve("expected.json")));
  }

  @Tag("ecj")
  @ParameterizedTest
  @MethodSource("folders")
  void isDescribedTheSameByEcj(Path folder) throws IOException {
    Compilation compilation =
        Compiler.ECJ.compile(folder, output, "-cp", ClassPaths.PLUGIN, "-nowarn");

    assertThat(compilation.lines()).isEmpty();
    assertThat(schemas(output)).isEqualTo(Files.readString(folder.resolve("expected.json")));
  }

  /** The schemas of all registrations of folders of classes, by type name. */
  static String schemas(Path... classes) throws IOException {
    var all = new TreeMap<String, @Nullable Object>();
    var urls = new URL[classes.length];
    for (int i = 0; i < classes.length; i++) {
      urls[i] = classes[i].toUri().toURL();
    }
    try (var loader = new URLClassLoader(urls)) {
      for (Registration registration : ServiceLoader.load(Registration.class, loader)) {
        all.put(registration.typeName(), schemas(registration));
      }
    }
    return JsonWriter.pretty(all) + "\n";
  }

  private static Map<String, @Nullable Object> schemas(Registration registration) {
    var schemas = new LinkedHashMap<String, @Nullable Object>();
    add(schemas, "config", Optional.of(registration.configSchema()));
    if (registration instanceof FunctionRegistration function) {
      add(schemas, "input", Optional.of(function.input().schema()));
      add(schemas, "single", function.singleOutput().map(DataType::schema));
      add(schemas, "streaming", function.streamingOutput().map(DataType::schema));
    } else if (registration instanceof FunctionGroupRegistration group) {
      for (GroupMember member : group.functions()) {
        add(schemas, member.name() + ".input", Optional.of(member.input().schema()));
        add(schemas, member.name() + ".single", member.singleOutput().map(DataType::schema));
        add(schemas, member.name() + ".streaming", member.streamingOutput().map(DataType::schema));
      }
    }
    return schemas;
  }

  private static void add(
      Map<String, @Nullable Object> schemas, String name, Optional<String> text) {
    text.ifPresent(
        schema -> {
          // What is written is read back: the runtime does it.
          Object json = JsonReader.read(schema);
          assertThat(JsonReader.read(SchemaJson.write(SchemaJson.read(schema)))).isEqualTo(json);
          schemas.put(name, json);
        });
  }
}
