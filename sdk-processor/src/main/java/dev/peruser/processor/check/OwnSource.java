package dev.peruser.processor.check;

import dev.peruser.processor.read.CompiledHere;
import dev.peruser.processor.read.DeclarationReader;
import dev.peruser.processor.read.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The classes of this compilation whose fields are those of a registered class. */
final class OwnSource {
  private final Language language;
  private final CompiledHere here;

  OwnSource(Language language, CompiledHere here) {
    this.language = language;
    this.here = here;
  }

  /** The class, and what it extends and implements. */
  List<TypeElement> hierarchy(TypeElement type) {
    Map<String, TypeElement> found = new LinkedHashMap<>();
    collect(type, found);
    return new ArrayList<>(found.values());
  }

  private void collect(TypeElement type, Map<String, TypeElement> found) {
    if (here.contains(type)
        && found.putIfAbsent(type.getQualifiedName().toString(), type) == null) {
      for (TypeMirror supertype : language.types().directSupertypes(type.asType())) {
        Language.element(supertype).ifPresent(element -> collect(element, found));
      }
    }
  }

  /** The classes within a class, but for those that are registered themselves. */
  List<TypeElement> nested(TypeElement type) {
    var nested = new ArrayList<TypeElement>();
    for (TypeElement inner : ElementFilter.typesIn(type.getEnclosedElements())) {
      if (DeclarationReader.registrations(inner).isEmpty()) {
        nested.add(inner);
        nested.addAll(nested(inner));
      }
    }
    return nested;
  }
}
