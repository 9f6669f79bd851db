package dev.peruser.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.schema.DeclarationSchemas;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/** Writes registration classes. */
public final class SourceWriter {
  private final Language language;
  private final Filer filer;
  private final Set<String> written = new HashSet<>();
  private final Map<String, Boolean> seesGenerated = new HashMap<>();

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
        JavaFile.builder(name.packageName(), registration.spec(seesGenerated(declaration.type())))
            .skipJavaLangImports(true)
            .build();
    try (Writer source =
        filer.createSourceFile(name.canonicalName(), declaration.type()).openWriter()) {
      // JavaPoet leaves a space before an initializer on the next line.
      source.write(file.toString().replace(" \n", "\n"));
    }
  }

  private boolean seesGenerated(TypeElement type) {
    return seesGenerated.computeIfAbsent(
        language.moduleName(type),
        module -> language.sees(type, "javax.annotation.processing.Generated"));
  }
}
