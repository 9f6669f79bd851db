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
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A folder with the sources of some registered functions, compiled with the processor.
 *
 * @param name the folder's name
 * @param registrations what the processor wrote
 */
record SchemaCase(String name, List<Registration> registrations) {
  private static final Path OWN = Path.of("src/test/resources/agreement");

  /** Those by which the processor's own tests know its schemas word by word. */
  private static final Path OF_THE_PROCESSOR =
      Path.of("../sdk-processor/src/test/resources/schemas");

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** Never closed: to open the jars of the class path takes longer than to compile a case. */
  private static final StandardJavaFileManager FILES =
      JAVAC.getStandardFileManager(null, null, null);

  /** All cases: our own, and those of the processor. */
  static List<Path> folders() {
    return Stream.concat(ownFolders().stream(), foldersIn(OF_THE_PROCESSOR).stream()).toList();
  }

  /** Our own cases. */
  static List<Path> ownFolders() {
    return foldersIn(OWN);
  }

  private static List<Path> foldersIn(Path root) {
    try (Stream<Path> children = Files.list(root)) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether its types promise more than Java does, which made-up values would not keep. */
  static boolean isConstrained(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path source : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        if (Files.readString(source).contains("jakarta.validation.")) {
          return true;
        }
      }
      return false;
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
    var messages = new StringWriter();
    try (Stream<Path> sources = Files.walk(folder)) {
      var units =
          FILES.getJavaFileObjectsFromPaths(
              sources.filter(source -> source.toString().endsWith(".java")).toList());
      var task = JAVAC.getTask(messages, FILES, null, options, null, units);
      // Of this class loader: javac would load, and warm up, them anew each time.
      task.setProcessors(ServiceLoader.load(Processor.class));
      assertThat(task.call()).as("%s: %s", folder, messages).isTrue();
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
