package dev.peruser.runtime.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.api.spi.Registration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A folder with the sources of some registered functions, compiled with the processor.
 *
 * @param name the folder's name
 * @param registrations what the processor wrote
 */
record SchemaCase(String name, List<Registration> registrations) {
  private static final Path OWN = Path.of("src/test/resources/agreement");

  /** Further cases, such as those of the processor: {@code -Dagreement.cases=FOLDER}. */
  private static final @Nullable String MORE = System.getProperty("agreement.cases");

  /** All cases: our own, and what else is asked for. */
  static List<Path> folders() {
    var folders = new ArrayList<>(ownFolders());
    if (MORE != null) {
      folders.addAll(foldersIn(Path.of(MORE)));
    }
    return folders;
  }

  /** Our own cases. */
  static List<Path> ownFolders() {
    return foldersIn(OWN);
  }

  private static List<Path> foldersIn(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(root)) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SchemaCase compile(Path folder, Path classes) throws IOException {
    var options =
        new ArrayList<>(
            List.of(
                "-proc:full".equals(procOption()) ? "-proc:full" : "-Xlint:none",
                "-parameters",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path")));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    var messages = new StringWriter();
    try (var files = javac.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(folder)) {
      var units =
          files.getJavaFileObjectsFromPaths(
              sources.filter(source -> source.toString().endsWith(".java")).toList());
      boolean compiled = javac.getTask(messages, files, null, options, null, units).call();
      assertThat(compiled).as("%s: %s", folder, messages).isTrue();
    }
    return new SchemaCase(folder.getFileName().toString(), load(classes));
  }

  /** JDK 21 and later say a line about processors that were not asked for. */
  private static String procOption() {
    return Runtime.version().feature() >= 21 ? "-proc:full" : "";
  }

  private static List<Registration> load(Path classes) throws IOException {
    // Never closed: what was loaded is used until the end of the test.
    var loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, SchemaCase.class.getClassLoader());
    List<Registration> registrations =
        ServiceLoader.load(Registration.class, loader).stream()
            .filter(provider -> provider.type().getClassLoader() == loader)
            .map(ServiceLoader.Provider::get)
            .toList();
    assertThat(registrations).isNotEmpty();
    return registrations;
  }
}
