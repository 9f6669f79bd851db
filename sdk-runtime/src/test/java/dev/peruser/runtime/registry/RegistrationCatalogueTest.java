package dev.peruser.runtime.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.peruser.api.Builder;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.api.spi.NoConfig;
import dev.peruser.api.spi.Registration;
import dev.peruser.api.spi.Scope;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One bad registration never hides the others. */
class RegistrationCatalogueTest {
  @TempDir Path folder;

  /** Lengths of texts. */
  private static final DataType TEXT =
      new DataType(
          String.class,
          "java.lang.String",
          true,
          "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"string\"}},\"required\":[\"value\"]}");

  /** As the processor would generate it. */
  public static class Echo extends FunctionRegistration {
    /** For the service loader. */
    public Echo() {
      this(Registration.FORMAT, "echo");
    }

    Echo(int format, String typeName) {
      super(
          format,
          typeName,
          Scope.SHARED,
          "",
          Echo.class,
          NoConfig.class,
          NoConfig.SCHEMA,
          TEXT,
          Optional.of(TEXT),
          Optional.empty());
    }

    @Override
    public Object create(Object config, Builder builder) {
      return (SingleFunction<String, String>) input -> input;
    }
  }

  /** Registers the same type name. */
  public static final class SecondEcho extends Echo {}

  /** Comes from another version of the SDK. */
  public static final class FutureEcho extends Echo {
    /** For the service loader. */
    public FutureEcho() {
      super(Registration.FORMAT + 1, "future");
    }
  }

  /** Cannot be made. */
  public static final class BrokenEcho extends Echo {
    /** Fails. */
    public BrokenEcho() {
      throw new IllegalStateException("broken");
    }
  }

  private RegistrationCatalogue load(String... serviceLines) throws IOException {
    Path services = folder.resolve("META-INF/services/" + Registration.class.getName());
    Files.createDirectories(services.getParent());
    Files.write(services, List.of(serviceLines));
    try (var loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, RegistrationCatalogueTest.class.getClassLoader())) {
      return RegistrationCatalogue.load(loader);
    }
  }

  private static List<ProblemId> ids(RegistrationCatalogue catalogue) {
    return catalogue.problems().stream().map(Problem::id).toList();
  }

  @Test
  void aTypeIsDescribedByItsRegistration() throws IOException {
    RegistrationCatalogue catalogue = load(Echo.class.getName());
    assertThat(catalogue.problems()).isEmpty();
    assertThat(catalogue.typeNames()).containsExactly("echo");
    assertThat(catalogue.find("echo"))
        .hasValueSatisfying(
            type -> assertThat(type.className()).isEqualTo(Echo.class.getCanonicalName()));
    assertThat(catalogue.find("ehco")).isEmpty();
  }

  @Test
  void withoutAnyRegistrationTheProblemAsksWhetherTheProcessorRan() {
    RegistrationCatalogue catalogue =
        RegistrationCatalogue.load(ClassLoader.getPlatformClassLoader());
    assertThat(catalogue.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.id()).isEqualTo(ProblemId.NO_REGISTRATIONS);
              assertThat(problem.message()).contains("JDK 23", "annotationProcessorPaths");
            });
  }

  @Test
  void aRegistrationOfAnotherVersionThatDoesNotLinkIsAWarningAndTheOthersAreLoaded()
      throws IOException {
    Path services = folder.resolve("META-INF/services/dev.peruser.api.spi.Registration");
    Files.createDirectories(services.getParent());
    Files.writeString(services, "app.Old\n" + Echo.class.getName() + "\n");
    try (var loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, RegistrationCatalogueTest.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String name) {
            throw new IncompatibleClassChangeError(name + " implements a class");
          }
        }) {
      RegistrationCatalogue catalogue = RegistrationCatalogue.load(loader);

      assertThat(catalogue.typeNames()).containsExactly("echo");
      assertThat(catalogue.problems())
          .extracting(Problem::id)
          .containsExactly(ProblemId.STALE_REGISTRATION);
      assertThat(catalogue.problems().get(0).message()).contains("app.Old", folder.toString());
    }
  }

  @Test
  void aStaleServiceLineIsToldWithTheJarThatHasIt() throws IOException {
    Path good = jar("good.jar", Echo.class.getName() + "\n");
    Path stale = jar("stale.jar", "# from before\ncom.acme.Gone_Registration # a comment\n");
    Path broken = jar("broken.jar", "not a class name\n");
    URL[] jars = {good.toUri().toURL(), broken.toUri().toURL(), stale.toUri().toURL()};
    try (var loader = new URLClassLoader(jars, RegistrationCatalogueTest.class.getClassLoader())) {
      RegistrationCatalogue catalogue = RegistrationCatalogue.load(loader);

      assertThat(catalogue.typeNames()).containsExactly("echo");
      assertThat(catalogue.problems())
          .extracting(Problem::message)
          .hasSize(2)
          .anyMatch(message -> message.contains("(" + jars[1] + ")"))
          .anyMatch(
              message ->
                  message.contains("com.acme.Gone_Registration")
                      && message.contains("(" + jars[2] + ")"));
    }
  }

  private Path jar(String name, String services) throws IOException {
    Path jar = folder.resolve(name);
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("META-INF/services/" + Registration.class.getName()));
      out.write(services.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  @Test
  void aStaleServiceLineIsAWarningAndTheOthersAreLoaded() throws IOException {
    RegistrationCatalogue catalogue =
        load("com.acme.Gone_Registration", BrokenEcho.class.getName(), Echo.class.getName());
    assertThat(ids(catalogue))
        .containsExactly(ProblemId.STALE_REGISTRATION, ProblemId.STALE_REGISTRATION);
    assertThat(catalogue.problems().get(0).message())
        .contains("com.acme.Gone_Registration", " (" + folder.toUri().toURL() + ")");
    assertThat(catalogue.problems().get(1).message())
        .contains(BrokenEcho.class.getName(), " (" + folder.toUri().toURL() + ")");
    assertThat(catalogue.typeNames()).containsExactly("echo");
  }

  @Test
  void aRegistrationOfAnotherFormatIsAnErrorThatNamesBoth() throws IOException {
    RegistrationCatalogue catalogue = load(FutureEcho.class.getName(), Echo.class.getName());
    assertThat(ids(catalogue)).containsExactly(ProblemId.REGISTRATION_FORMAT);
    assertThat(catalogue.problems().get(0).message()).contains("format 2", "format 1", "(file:");
  }

  @Test
  void aTypeNameThatIsRegisteredTwiceIsAnErrorThatNamesBoth() throws IOException {
    RegistrationCatalogue catalogue = load(Echo.class.getName(), SecondEcho.class.getName());
    assertThat(ids(catalogue)).containsExactly(ProblemId.DUPLICATE_TYPE_NAME);
    assertThat(catalogue.problems().get(0).message())
        .contains(
            "[PU5002] The type name 'echo' is given to " + Echo.class.getName() + " (file:",
            " and to " + Echo.class.getName() + " (file:");
  }

  private static String line(Class<?> registration, String typeName) {
    return registration.getName() + " # _type: " + typeName;
  }

  @Test
  void noClassOfATypeIsLoadedBeforeSomebodyAsksForIt() throws IOException {
    RegistrationCatalogue catalogue =
        load(line(Echo.class, "echo"), "com.acme.Gone_Registration # _type: gone");
    assertThat(catalogue.typeNames()).containsExactly("echo", "gone");
    assertThat(catalogue.problems()).isEmpty();

    assertThat(catalogue.find("echo")).isPresent();
    assertThat(catalogue.registration("echo")).isInstanceOf(Echo.class);
    assertThat(catalogue.find("gone")).isEmpty();
    assertThat(catalogue.typeNames()).containsExactly("echo");
    assertThat(catalogue.problems())
        .extracting(Problem::message)
        .singleElement(STRING)
        .startsWith(
            "[PU5102] A registration cannot be loaded: com.acme.Gone_Registration: there is no such"
                + " class ("
                + folder.toUri().toURL()
                + ").");
  }

  @Test
  void whoWantsToKnowAllProblemsLoadsAll() throws IOException {
    RegistrationCatalogue catalogue =
        load(
            line(Echo.class, "echo"),
            line(BrokenEcho.class, "broken"),
            line(FutureEcho.class, "future"));
    assertThat(catalogue.problems()).isEmpty();

    catalogue.loadAll();

    assertThat(catalogue.typeNames()).containsExactly("echo");
    assertThat(ids(catalogue))
        .containsExactly(ProblemId.STALE_REGISTRATION, ProblemId.REGISTRATION_FORMAT);
    assertThat(catalogue.problems().get(0).message()).contains("IllegalStateException: broken");
  }

  @Test
  void twoLinesThatNameOneTypeAreAnErrorThatNamesBothThoughNobodyAsks() throws IOException {
    RegistrationCatalogue catalogue =
        load(line(Echo.class, "echo"), line(SecondEcho.class, "echo"));
    assertThat(ids(catalogue)).containsExactly(ProblemId.DUPLICATE_TYPE_NAME);
    assertThat(ids(load(line(Echo.class, "echo"), SecondEcho.class.getName())))
        .containsExactly(ProblemId.DUPLICATE_TYPE_NAME);
    assertThat(ids(load(SecondEcho.class.getName(), line(Echo.class, "echo"))))
        .containsExactly(ProblemId.DUPLICATE_TYPE_NAME);
  }

  @Test
  void aLineThatCameTwiceIsOneRegistration() throws IOException {
    Path first = jar("first.jar", line(Echo.class, "echo") + "\n");
    Path second = jar("second.jar", line(Echo.class, "echo") + "\n");
    URL[] jars = {first.toUri().toURL(), second.toUri().toURL()};
    try (var loader = new URLClassLoader(jars, RegistrationCatalogueTest.class.getClassLoader())) {
      RegistrationCatalogue catalogue = RegistrationCatalogue.load(loader);
      catalogue.loadAll();
      assertThat(catalogue.problems()).isEmpty();
      assertThat(catalogue.typeNames()).containsExactly("echo");
    }
  }

  @Test
  void aLineThatSaysAnotherTypeThanItsClassIsStale() throws IOException {
    RegistrationCatalogue catalogue = load(line(Echo.class, "ohce"), line(Problem.class, "text"));
    assertThat(catalogue.find("ohce")).isEmpty();
    assertThat(catalogue.find("text")).isEmpty();
    assertThat(catalogue.problems())
        .extracting(Problem::message)
        .satisfiesExactly(
            message -> assertThat(message).contains("it registers 'echo', but is listed as 'ohce'"),
            message -> assertThat(message).contains("Problem: java.lang.ClassCastException"));
  }
}
