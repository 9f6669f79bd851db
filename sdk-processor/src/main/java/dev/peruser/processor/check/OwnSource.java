package dev.peruser.processor.check;

import dev.peruser.processor.read.CompiledHere;
import dev.peruser.processor.read.DeclarationReader;
import dev.peruser.processor.read.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
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
    return Stream.concat(
            Stream.of(type),
            language.supertypes(type).flatMap(supertype -> Language.element(supertype).stream()))
        .filter(here::contains)
        .distinct()
        .toList();
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
