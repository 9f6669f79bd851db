package dev.peruser.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rooms of the house and which way their doors open: {@code api <- model <- ...}. */
class ArchitectureTest {
  private static final JavaClasses CLASSES = importModules();

  /** What the compiler itself writes into class files. */
  private static final DescribedPredicate<JavaClass> MADE_FOR_LAMBDAS_AND_RECORDS =
      DescribedPredicate.describe(
          "are what lambdas, strings and records are compiled to",
          type ->
              List.of(
                      "LambdaMetafactory",
                      "StringConcatFactory",
                      "MethodHandles",
                      "MethodHandles$Lookup",
                      "MethodHandle",
                      "CallSite",
                      "MethodType",
                      "TypeDescriptor")
                  .contains(type.getName().substring("java.lang.invoke.".length())));

  private static JavaClasses importModules() {
    try (Stream<Path> folders = Files.list(Path.of(".."))) {
      Collection<Path> modules =
          folders
              .filter(folder -> folder.getFileName().toString().startsWith("sdk-"))
              .map(folder -> folder.resolve("target/classes"))
              .filter(Files::isDirectory)
              .toList();
      return new ClassFileImporter(List.of(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS))
          .importPaths(modules);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "api, ''",
    "model, api",
    "processor, api model",
    "runtime, api model",
    "testing, api model runtime",
    "servlet, api model runtime",
    "server, api model runtime servlet"
  })
  void aRoomOpensOnlyToThoseBelowIt(String room, String below) {
    String[] allowed =
        Stream.concat(Stream.of(room), Arrays.stream(below.split(" ", -1)))
            .filter(name -> !name.isEmpty())
            .map(name -> "dev.peruser." + name + "..")
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage("dev.peruser." + room + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.peruser..").and(not(resideInAnyPackage(allowed))))
        .check(CLASSES);
  }

  @Test
  void allRoomsAreLookedAt() {
    assertThat(rooms())
        .containsExactly("api", "model", "processor", "runtime", "server", "servlet", "testing");
  }

  private static Collection<String> rooms() {
    var rooms = new TreeSet<String>();
    for (JavaClass type : CLASSES) {
      rooms.add(type.getPackageName().split("\\.", -1)[2]);
    }
    return rooms;
  }

  @Test
  void theApiNeedsNothingButTheJdkAndJspecify() {
    classes()
        .that()
        .resideInAPackage("dev.peruser.api..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "dev.peruser.api..")
        .check(CLASSES);
  }

  @Test
  void theModelKnowsNoCompilerNoReflectionAndNoJackson() {
    noClasses()
        .that()
        .resideInAPackage("dev.peruser.model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax.lang.model..",
            "javax.annotation.processing..",
            "java.lang.reflect..",
            "tools.jackson..",
            "com.fasterxml.jackson..")
        .check(CLASSES);
  }

  @Test
  void theModelCallsNothingByMethodHandles() {
    noClasses()
        .that()
        .resideInAPackage("dev.peruser.model..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("java.lang.invoke..").and(not(MADE_FOR_LAMBDAS_AND_RECORDS)))
        .check(CLASSES);
  }

  @Test
  void oneRoomOfTheProcessorPrintsAndOneWritesFiles() {
    noClasses()
        .that()
        .resideInAPackage("dev.peruser.processor..")
        .and()
        .resideOutsideOfPackages("dev.peruser.processor.report..", "dev.peruser.processor.shaded..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("javax.annotation.processing.Messager")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("dev.peruser.processor.(*)..")
        .and()
        .resideOutsideOfPackages("dev.peruser.processor.write..", "dev.peruser.processor.shaded..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("javax.annotation.processing.Filer")
        .check(CLASSES);
  }

  @Test
  void theServletKnowsNoContainer() {
    noClasses()
        .that()
        .resideInAPackage("dev.peruser.servlet..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache..", "org.eclipse..")
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() {
    var packages = new TreeSet<String>();
    for (JavaClass type : CLASSES) {
      JavaPackage home = type.getPackage();
      if (!home.isAnnotatedWith(NullMarked.class)) {
        packages.add(home.getName());
      }
    }
    assertThat(packages).isEmpty();
  }
}
