package dev.peruser.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Another processor, which writes some sources in a round of its choice. In each round before it
 * writes something that nobody mentions, since there is no round without a reason.
 */
@SupportedAnnotationTypes("*")
final class LaterSources extends AbstractProcessor {
  /** The last round, in which nothing that is written is processed any more. */
  static final int LAST = 0;

  private final Path folder;
  private final List<Path> sources;
  private final int inRound;
  private int rounds;

  /**
   * A processor for one compilation.
   *
   * @param folder the root of the sources' packages
   * @param sources what to write
   * @param inRound when, counted from 1
   */
  LaterSources(Path folder, List<Path> sources, int inRound) {
    this.folder = folder;
    this.sources = sources;
    this.inRound = inRound;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    rounds++;
    if (inRound == (round.processingOver() ? LAST : rounds)) {
      sources.forEach(source -> write(nameOf(source), read(source)));
    } else if (rounds < inRound) {
      write("later.Round" + rounds, "package later; interface Round%d {}".formatted(rounds));
    }
    return false;
  }

  private String nameOf(Path source) {
    return folder.relativize(source).toString().replace(".java", "").replace('/', '.');
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, String text) {
    try (Writer out = processingEnv.getFiler().createSourceFile(name).openWriter()) {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
