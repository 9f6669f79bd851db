package dev.peruser.benchmarks.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Generates an empty class for each function, and looks at nothing: what the compiler itself takes
 * for one more source, whoever generates it. It enters all sources again in each round.
 */
public final class EmptyClassProcessor extends AbstractProcessor {

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.peruser.api.RegisterPerUserFunction");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      for (Element function : round.getElementsAnnotatedWith(annotation)) {
        String name = function.getSimpleName() + "_Registration";
        try (Writer source =
            processingEnv.getFiler().createSourceFile("bench." + name, function).openWriter()) {
          source.write("package bench;\n\npublic final class " + name + " {}\n");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return false;
  }
}
