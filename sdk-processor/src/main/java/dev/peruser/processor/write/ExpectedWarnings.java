package dev.peruser.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeSpec;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.GroupDeclaration;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.schema.DeclarationSchemas;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.Element;

/**
 * The warnings that a registration would cause, suppressed where they would: it mentions what the
 * author deprecated, and users compile with {@code -Werror}.
 */
final class ExpectedWarnings {
  private final Language language;
  private final Declaration declaration;
  private final DeclarationSchemas schemas;

  ExpectedWarnings(Language language, Declaration declaration, DeclarationSchemas schemas) {
    this.language = language;
    this.declaration = declaration;
    this.schemas = schemas;
  }

  void suppress(TypeSpec.Builder spec) {
    SortedSet<String> names = new TreeSet<>();
    for (Element mentioned : mentioned()) {
      if (language.elements().isDeprecated(mentioned)) {
        names.add(isForRemoval(mentioned) ? "removal" : "deprecation");
      }
    }
    // A registration is public, the class that it names need not be. Whether the package is
    // exported
    // can't be asked yet: that would have the compiler look for what is about to be generated.
    if (!language.moduleName(declaration.type()).isEmpty()) {
      names.add("exports");
    }
    if (!names.isEmpty()) {
      AnnotationSpec.Builder suppress = AnnotationSpec.builder(SuppressWarnings.class);
      names.forEach(name -> suppress.addMember("value", "$S", name));
      spec.addAnnotation(suppress.build());
    }
  }

  private List<Element> mentioned() {
    var mentioned = new ArrayList<Element>(schemas.classes());
    mentioned.add(declaration.type());
    mentioned.addAll(declaration.header().usableConstructors());
    declaration.header().config().flatMap(config -> config.type()).ifPresent(mentioned::add);
    if (declaration instanceof GroupDeclaration group) {
      group.members().forEach(member -> mentioned.add(member.method()));
    }
    return mentioned;
  }

  private static boolean isForRemoval(Element element) {
    return Annotation.find(ElementPlace.of(element), Deprecated.class.getName())
        .filter(annotation -> annotation.isTrue("forRemoval"))
        .isPresent();
  }
}
