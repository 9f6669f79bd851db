package dev.peruser.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.processor.report.Reporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A failure of our own code does not leave the processor: compilers would show no line for it. */
class InternalErrorTest {
  @TempDir Path folder;

  /** Fails on every class that it is given. */
  @SupportedAnnotationTypes("*")
  @SupportedOptions(Reporter.DEBUG_OPTION)
  private static final class Failing extends AbstractProcessor {
    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      Reporter reporter = Reporter.of(processingEnv);
      reporter.compiling(round.getRootElements());
      for (Element root : round.getRootElements()) {
        reporter.guard(
            root,
            () -> {
              throw new IllegalStateException("out of luck");
            });
      }
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource
  void isAProblemOfTheClassThatItFailedOn(Compiler compiler) throws IOException {
    assertThat(compile(compiler))
        .singleElement()
        .asString()
        .startsWith("Length.java:3:")
        .endsWith(
            ": error: [PU9000] The PerUser processor failed on app.Length:"
                + " java.lang.IllegalStateException: out of luck. This is a mistake of ours; please"
                + " report it. -Aperuser.debug prints the stack.");
  }

  @ParameterizedTest
  @EnumSource
  void printsItsStackIfAsked(Compiler compiler) throws IOException {
    List<String> lines = compile(compiler, "-Aperuser.debug");

    assertThat(lines).hasSize(2);
    assertThat(lines.get(1))
        .contains("java.lang.IllegalStateException: out of luck")
        .contains("at dev.peruser.processor.InternalErrorTest");
  }

  private List<String> compile(Compiler compiler, String... options) throws IOException {
    Path source = folder.resolve("Length.java");
    Files.writeString(source, "package app;\n\nfinal class Length {}\n");
    return compiler
        .compile(List.of(source), folder.resolve("out"), List.of(options), List.of(new Failing()))
        .lines();
  }
}
