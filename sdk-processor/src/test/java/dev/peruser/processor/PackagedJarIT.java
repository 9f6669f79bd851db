package dev.peruser.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Provides;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar that users get, and nothing of ours but sdk-api beside it. */
class PackagedJarIT {
  private static final Path JAR = Path.of(System.getProperty("processor.jar", ""));
  private static final Path PLUGIN = Path.of("src/test/resources/accepted/notepad-and-shared");

  @TempDir Path output;

  /**
   * As on a command line: from JDK 23 on, javac called as an API with a file manager of the
   * caller's does not take a processor module path for a wish to run processors.
   */
  @ParameterizedTest
  @ValueSource(strings = {"--processor-path", "--processor-module-path"})
  void isFoundByJavac(String path) throws IOException {
    var text = new StringWriter();
    var out = new PrintWriter(text, true);
    var arguments = new ArrayList<>(List.of("-d", output.toString(), "-cp", ClassPaths.API));
    arguments.addAll(List.of(path, JAR + File.pathSeparator + apiLocation()));
    arguments.addAll(List.of("-Xlint:all,-processing", "-Werror"));
    Compiler.javaFiles(PLUGIN).forEach(file -> arguments.add(file.toString()));
    ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments.toArray(String[]::new));

    assertThat(text.toString()).isEmpty();
    assertThat(output.resolve("com/acme/Notepad_Registration.class")).exists();
    assertThat(output.resolve(Compilation.SERVICES)).exists();
  }

  /** By its own command line. (It compiles no generated class into a named module.) */
  @Test
  void isFoundByEcj() throws IOException {
    var text = new StringWriter();
    var out = new PrintWriter(text, true);
    var arguments = new ArrayList<>(List.of("-d", output.toString(), "-s", output.toString()));
    arguments.addAll(List.of("-cp", ClassPaths.API, "--release", "17", "-nowarn"));
    arguments.addAll(List.of("-processorpath", JAR + File.pathSeparator + apiLocation()));
    Compiler.javaFiles(PLUGIN).forEach(file -> arguments.add(file.toString()));
    boolean success = BatchCompiler.compile(arguments.toArray(String[]::new), out, out, null);

    assertThat(text.toString()).isEmpty();
    assertThat(success).isTrue();
    assertThat(output.resolve("com/acme/Notepad_Registration.class")).exists();
    assertThat(Files.readString(output.resolve(Compilation.SERVICES)))
        .isEqualTo(
            """
            com.acme.Length_Registration # _type: length
            com.acme.Notepad_Registration # _type: per_user_notepad
            """);
  }

  @Test
  void loadsNoParserWithoutAWorkflowFile() throws Exception {
    assertThat(classesLoaded())
        .anyMatch(name -> name.equals("dev.peruser.processor.RegistrationProcessor"))
        .anyMatch(name -> name.startsWith("dev.peruser.processor.shaded.javapoet."))
        .noneMatch(name -> name.contains("snakeyaml"))
        .noneMatch(name -> name.startsWith("dev.peruser.processor.shaded.model.workflow."))
        .noneMatch(name -> name.contains("jackson") || name.endsWith("ObjectMapper"));
  }

  @Test
  void loadsTheParserForAWorkflowFile() throws Exception {
    Path file = output.resolve("workflow.yml");
    Files.writeString(file, "workflow: {_type: length}\n");

    assertThat(classesLoaded("-Aperuser.workflow=" + file))
        .anyMatch(name -> name.startsWith("dev.peruser.processor.shaded.snakeyaml."))
        .noneMatch(name -> name.contains("jackson") || name.endsWith("ObjectMapper"));
  }

  /** Those of a process of its own, in which all of a compilation is. */
  private List<String> classesLoaded(String... options) throws Exception {
    Path log = output.resolve("loaded.txt");
    var command = new ArrayList<>(List.of(javac(), "-J-Xlog:class+load:file=" + log));
    command.addAll(List.of("-d", output.toString(), "-cp", ClassPaths.API));
    command.addAll(List.of("--processor-path", JAR + File.pathSeparator + apiLocation()));
    command.addAll(List.of(options));
    Compiler.javaFiles(PLUGIN).forEach(file -> command.add(file.toString()));
    Path said = output.resolve("said.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor()).as(Files.readString(said)).isZero();
    assertThat(output.resolve(Compilation.SERVICES)).exists();
    return Files.readAllLines(log).stream()
        .map(line -> line.replaceFirst("^(\\[[^\\]]*])+ *", "").split(" ", 2)[0])
        .toList();
  }

  private static String javac() {
    return Path.of(System.getProperty("java.home"), "bin", "javac").toString();
  }

  private static Path apiLocation() {
    return ClassPaths.locationOf(dev.peruser.api.SingleFunction.class);
  }

  @Test
  void isAModuleThatProvidesTheProcessorsAndExportsNothing() {
    ModuleDescriptor module =
        ModuleFinder.of(JAR).find("dev.peruser.processor").orElseThrow().descriptor();

    assertThat(module.isAutomatic()).isFalse();
    assertThat(module.exports()).isEmpty();
    assertThat(module.requires())
        .extracting(ModuleDescriptor.Requires::name)
        .containsExactlyInAnyOrder("java.base", "java.compiler", "dev.peruser.api");
    assertThat(module.provides())
        .flatExtracting(Provides::providers)
        .containsExactlyInAnyOrder(
            FunctionProcessor.class.getName(), RegistrationProcessor.class.getName());
  }

  @Test
  void carriesItsDependenciesRelocatedAndIsSmall() throws IOException {
    try (var jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(entry -> entry.getName()))
          .filteredOn(name -> name.endsWith(".class") && !name.equals("module-info.class"))
          .allMatch(name -> name.startsWith("dev/peruser/processor/"))
          .anyMatch(name -> name.startsWith("dev/peruser/processor/shaded/javapoet/"))
          .anyMatch(name -> name.startsWith("dev/peruser/processor/shaded/model/"));
      assertThat(jar.getEntry("META-INF/services/javax.annotation.processing.Processor"))
          .isNotNull();
      assertThat(jar.getEntry("META-INF/gradle/incremental.annotation.processors")).isNotNull();
    }
    assertThat(Files.size(JAR)).isLessThan(1024 * 1024);
  }
}
