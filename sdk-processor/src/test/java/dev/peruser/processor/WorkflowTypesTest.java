package dev.peruser.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the types that a workflow file names are found, and where not. */
class WorkflowTypesTest {
  private static final String FILE =
      """
      functions:
        notes: {_type: lib_Notes, max: many}
        mine: {_type: mine, notes: other}
        other: {_type: mine, notes: notes}
      workflow: {_type: mine, notes: notes}
      """;

  /** One needs the config of the library's type, the other its class. */
  private static final List<String> SAID =
      List.of(
          "workflow.yml:2:34: [PU4104] 'functions.notes.max' must be an integer, but is the string"
              + " 'many'. Write a whole number, without quotes.",
          "workflow.yml:3:30: [PU4403] 'mine' needs a lib.Notes as its 'notes', but 'other' is a"
              + " app.Mine. Instances of that class: notes.");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void aTypeOfAJarIsFound(Compiler compiler) throws IOException {
    Path jar = jar(library(compiler), "lib.jar");

    assertThat(said(application(compiler, "-cp", path(jar)))).containsExactlyElementsOf(SAID);
  }

  @ParameterizedTest
  @EnumSource
  void aTypeOfAFolderIsFound(Compiler compiler) throws IOException {
    Path classes = library(compiler);

    assertThat(said(application(compiler, "-cp", path(classes)))).containsExactlyElementsOf(SAID);
  }

  @ParameterizedTest
  @EnumSource
  void aTypeIsFoundInAJarThatHoldsAllClasses(Compiler compiler) throws IOException {
    Path classes = library(compiler);
    copyClasses(ClassPaths.locationOf(dev.peruser.api.FunctionRef.class), classes);
    Path shaded = jar(classes, "shaded.jar");

    assertThat(said(application(compiler, "-cp", shaded.toString())))
        .containsExactlyElementsOf(SAID);
  }

  @Test
  void aTypeOfANamedModuleIsFoundAndSuggested() throws IOException {
    write(
        "lib/module-info.java",
        """
        module lib {
          requires dev.peruser.api;
          exports lib;
          provides dev.peruser.api.spi.Registration with lib.Notes_Registration;
        }
        """);
    Path classes = compileLibrary(Compiler.JAVAC, "--module-path", ClassPaths.API);
    write(
        "app/module-info.java",
        """
        module app {
          requires dev.peruser.api;
          requires lib;
          provides dev.peruser.api.spi.Registration with app.Mine_Registration;
        }
        """);
    Path jar = jar(classes, "lib.jar");

    assertThat(said(application(Compiler.JAVAC, "--module-path", path(jar))))
        .containsExactlyElementsOf(SAID);
    Files.writeString(folder.resolve("workflow.yml"), "workflow: {_type: lib_Note}\n");
    assertThat(said(compileApplication(Compiler.JAVAC, "--module-path", path(jar))))
        .containsExactly(
            "workflow.yml:1:19: [PU4202] There is no type 'lib_Note'. Did you mean 'lib_Notes'?");
  }

  @Test
  void aTypeOfAnAutomaticModuleIsFound() throws IOException {
    Path jar = jar(library(Compiler.JAVAC), "lib.jar");
    write(
        "app/module-info.java",
        """
        module app {
          requires dev.peruser.api;
          requires lib;
          provides dev.peruser.api.spi.Registration with app.Mine_Registration;
        }
        """);

    assertThat(said(application(Compiler.JAVAC, "--module-path", path(jar))))
        .containsExactlyElementsOf(SAID);
  }

  @ParameterizedTest
  @EnumSource
  void aJarThatWasCompiledWithoutTheProcessorMayHaveTheTypeAtRunTime(Compiler compiler)
      throws IOException {
    Path jar = jar(compileLibrary(compiler, "-cp", ClassPaths.API, "-proc:none"), "lib.jar");

    application(compiler, "-cp", path(jar));
    Path config = folder.resolve("app/app/MineConfig.java");
    String any = "dev.peruser.api.SingleFunction<String, String>";
    Files.writeString(config, Files.readString(config).replace("lib.Notes", any));

    assertThat(said(compileApplication(compiler, "-cp", path(jar))))
        .singleElement()
        .asString()
        .startsWith("workflow.yml:2:18: [PU4409] The type 'lib_Notes' is not known");
  }

  @ParameterizedTest
  @EnumSource
  void whatAnEarlierBuildLeftInAJarIsNoType(Compiler compiler) throws IOException {
    Path classes = library(compiler);
    Path config = folder.resolve("lib/lib/NotesConfig.java");
    Files.writeString(config, Files.readString(config).replace("lib_Notes", "lib_journal"));
    compileLibrary(compiler, "-cp", ClassPaths.API);
    assertThat(classes.resolve("peruser/types/_lib___4e_otes/Type.class")).exists();

    assertThat(said(application(compiler, "-cp", path(jar(classes, "lib.jar")))))
        .anyMatch(line -> line.contains("[PU4409] The type 'lib_Notes' is not known"))
        .noneMatch(line -> line.contains("PU4104"));
  }

  @ParameterizedTest
  @EnumSource
  void aFileThatIsNowhereIsToldWithAllPlacesWhereItWasLookedFor(Compiler compiler)
      throws IOException {
    Path jar = jar(library(compiler), "lib.jar");
    application(compiler, "-cp", path(jar));
    Files.delete(folder.resolve("workflow.yml"));

    assertThat(said(compileApplication(compiler, "-cp", path(jar))))
        .singleElement()
        .asString()
        .contains("[PU4009] There is no file 'workflow.yml'")
        .contains(folder.resolve("app-classes/workflow.yml").toString())
        .contains(folder.resolve("workflow.yml").toString())
        .contains(Path.of("workflow.yml").toAbsolutePath().toString());
  }

  private Path library(Compiler compiler) throws IOException {
    return compileLibrary(compiler, "-cp", ClassPaths.API);
  }

  private Path compileLibrary(Compiler compiler, String... options) throws IOException {
    if (!Files.exists(folder.resolve("lib/lib/Notes.java"))) {
      write(
          "lib/lib/NotesConfig.java",
          """
          package lib;

          @dev.peruser.api.FunctionConfig(name = "lib_Notes")
          record NotesConfig(int max) {}
          """);
      write(
          "lib/lib/Notes.java",
          """
          package lib;

          @dev.peruser.api.RegisterPerUserFunction(configType = NotesConfig.class)
          public final class Notes implements dev.peruser.api.SingleFunction<String, String> {
            Notes(NotesConfig config) {}

            @Override
            public String invoke(String input) {
              return input;
            }
          }
          """);
    }
    Path classes = folder.resolve("lib-classes");
    Compilation compilation = compiler.compile(folder.resolve("lib"), classes, options);
    assertThat(compilation.success()).as(compilation.lines().toString()).isTrue();
    return classes;
  }

  private Compilation application(Compiler compiler, String... options) throws IOException {
    write("workflow.yml", FILE);
    write(
        "app/app/MineConfig.java",
        """
        package app;

        @dev.peruser.api.FunctionConfig(name = "mine")
        record MineConfig(dev.peruser.api.FunctionRef<lib.Notes> notes) {}
        """);
    write(
        "app/app/Mine.java",
        """
        package app;

        @dev.peruser.api.RegisterPerUserFunction(configType = MineConfig.class)
        final class Mine implements dev.peruser.api.SingleFunction<String, String> {
          Mine(MineConfig config) {}

          @Override
          public String invoke(String input) {
            return input;
          }
        }
        """);
    return compileApplication(compiler, options);
  }

  private Compilation compileApplication(Compiler compiler, String... options) {
    var all = new ArrayList<>(List.of(options));
    // Found by way of the class output, which is beside it.
    all.add("-Aperuser.workflow=workflow.yml");
    return compiler.compile(
        Compiler.javaFiles(folder.resolve("app")), folder.resolve("app-classes"), all);
  }

  private static List<String> said(Compilation compilation) {
    return compilation.lines().stream()
        .filter(line -> line.contains("error") || line.contains("[PU4"))
        .map(line -> line.replaceFirst("^:-?\\d+:-?\\d+: \\w+: ", ""))
        .toList();
  }

  private static String path(Path library) {
    return ClassPaths.API + File.pathSeparator + library;
  }

  private Path jar(Path classes, String name) throws IOException {
    Path jar = folder.resolve(name);
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
    return jar;
  }

  /** Copies the classes of a folder or of a jar, which is what a reactor hands to its modules. */
  private static void copyClasses(Path from, Path to) throws IOException {
    if (Files.isDirectory(from)) {
      copy(from, to);
      return;
    }
    try (FileSystem jar = FileSystems.newFileSystem(from)) {
      copy(jar.getPath("/"), to);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(it -> it.toString().contains("/dev/peruser/api")).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
