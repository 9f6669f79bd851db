package dev.peruser.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.schema.DeclarationSchemas;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;

/** Writes registration classes. */
public final class SourceWriter {
  /** JavaPoet leaves it before an initializer on the next line. */
  private static final Pattern TRAILING_SPACE = Pattern.compile("(?m) +$");

  private final Language language;
  private final Filer filer;
  private final Set<String> written = new HashSet<>();

  /** A writer for one compilation. */
  public SourceWriter(Language language, Filer filer) {
    this.language = language;
    this.filer = filer;
  }

  /**
   * Writes the registration of a declaration that is right. The file has one originating element,
   * as Gradle asks of an isolating processor. Written once, though some compilers ask twice.
   *
   * @throws IOException if the compiler refuses the file
   */
  public void write(Declaration declaration, DeclarationSchemas schemas) throws IOException {
    var registration = new RegistrationClass(language, declaration, schemas);
    ClassName name = registration.name();
    if (!written.add(name.canonicalName())) {
      return;
    }
    JavaFile file =
        JavaFile.builder(name.packageName(), registration.spec()).skipJavaLangImports(true).build();
    try (Writer source =
        filer.createSourceFile(name.canonicalName(), declaration.type()).openWriter()) {
      source.write(TRAILING_SPACE.matcher(file.toString()).replaceAll(""));
    }
  }
}
