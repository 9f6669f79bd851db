package dev.peruser.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** References to classes that another processor makes while ours runs. */
class GeneratedReferenceTest {
  private static final String NOTES =
      """
      package app;

      %s
      public final class Notes implements dev.peruser.api.SingleFunction<String, Integer> {
        @Override
        public Integer invoke(String input) {
          return input.length();
        }
      }
      """;

  @TempDir Path folder;

  /** Writes one class in its first round. */
  @SupportedAnnotationTypes("*")
  private static final class Writing extends AbstractProcessor {
    private final String text;
    private boolean written;

    Writing(String text) {
      this.text = text;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!written) {
        written = true;
        try (Writer out = processingEnv.getFiler().createSourceFile("app.Notes").openWriter()) {
          out.write(text);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource
  void areToClassesThatAreCompiledNow(Compiler compiler) throws IOException {
    Compilation compilation =
        compile(
            compiler, NOTES.formatted("@dev.peruser.api.RegisterPerUserFunction(name = \"n\")"));

    assertThat(compilation.lines()).isEmpty();
    assertThat(compilation.generated())
        .containsKeys("app/Notes_Registration.java", "app/Length_Registration.java");
  }

  @ParameterizedTest
  @EnumSource
  void areJudgedLikeAnyOther(Compiler compiler) throws IOException {
    Compilation compilation = compile(compiler, NOTES.formatted(""));

    assertThat(compilation.messages())
        .singleElement()
        .asString()
        .contains("[PU3004] 'notes' refers to app.Notes, which is not registered.");
  }

  private Compilation compile(Compiler compiler, String notes) throws IOException {
    Path source = folder.resolve("src/app/Length.java");
    Files.createDirectories(source.getParent());
    Files.writeString(
        source,
        """
        package app;

        import dev.peruser.api.*;

        @RegisterPerUserFunction(configType = Length.Config.class)
        final class Length implements SingleFunction<String, Integer> {
          @FunctionConfig(name = "length")
          record Config(FunctionRef<Notes> notes) {}

          Length(Config config) {}

          @Override
          public Integer invoke(String input) {
            return input.length();
          }
        }
        """);
    List<Processor> processors =
        List.of(new Writing(notes), new FunctionProcessor(), new RegistrationProcessor());
    return compiler.compile(
        List.of(source),
        folder.resolve("out"),
        List.of("-cp", ClassPaths.API, "-nowarn"),
        processors);
  }
}
