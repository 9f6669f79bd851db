package dev.peruser.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.api.spi.Registration;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin that is a named module. */
class NamedModuleTest {
  @TempDir Path folder;

  @Test
  void compilesWithoutAWarningAndOpensThePackagesOfItsTypes() throws Exception {
    Compilation compilation = compile("requires dev.peruser.api;", "exports app;");

    assertThat(compilation.lines()).isEmpty();
    String registration = compilation.generated().getOrDefault("app/Length_Registration.java", "");
    assertThat(registration)
        .contains("own.addOpens(\"app\", module);", "own.addOpens(\"app.data\", module);")
        .as("the module does not read java.compiler")
        .doesNotContain("Generated(\"");
    opensToWhoeverBindsJson(compilation);
  }

  private static void opensToWhoeverBindsJson(Compilation compilation) throws Exception {
    var parent = ModuleLayer.boot();
    var configuration =
        parent
            .configuration()
            .resolve(
                ModuleFinder.of(compilation.output(), ClassPaths.locationOf(Registration.class)),
                ModuleFinder.of(),
                Set.of("plugin"));
    var layer =
        ModuleLayer.defineModulesWithOneLoader(
                configuration, List.of(parent), ClassLoader.getPlatformClassLoader())
            .layer();
    Class<?> type = layer.findLoader("plugin").loadClass("app.Length_Registration");
    Object made = type.getConstructor().newInstance();
    Module module = NamedModuleTest.class.getModule();

    type.getMethod("openTo", Module.class).invoke(made, module);

    assertThat(type.getModule().isOpen("app.data", module)).isTrue();
    assertThat(Registration.FORMAT).isEqualTo(type.getMethod("format").invoke(made));
  }

  @Test
  void isGeneratedOnlyWhereTheModuleReadsJavaCompiler() throws IOException {
    Compilation compilation =
        compile("requires dev.peruser.api; requires java.compiler;", "exports app;");

    assertThat(compilation.lines()).isEmpty();
    assertThat(compilation.generated().getOrDefault("app/Length_Registration.java", ""))
        .contains("@Generated(\"");
  }

  private Compilation compile(String requires, String exports) throws IOException {
    write(
        "module-info.java",
        """
        module plugin {
          %s
          %s
          exports app.data;
          provides dev.peruser.api.spi.Registration with app.Length_Registration;
        }
        """
            .formatted(requires, exports));
    write(
        "app/data/Question.java",
        """
        package app.data;

        public record Question(String text) {}
        """);
    write(
        "app/Length.java",
        """
        package app;

        @dev.peruser.api.RegisterFunction(name = "length")
        final class Length implements dev.peruser.api.SingleFunction<app.data.Question, Integer> {
          @Override
          public Integer invoke(app.data.Question input) {
            return input.text().length();
          }
        }
        """);
    return Compiler.JAVAC.compile(
        folder.resolve("src"),
        folder.resolve("out"),
        "--module-path",
        ClassPaths.API,
        "-Xlint:all,-processing",
        "-Werror");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("src").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
