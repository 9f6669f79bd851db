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
