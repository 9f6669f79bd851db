package dev.peruser.processor.schema;

import dev.peruser.processor.read.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The type arguments of subtypes. */
final class Subtypes {
  private Subtypes() {}

  /**
   * A subtype with the type arguments that its base has: {@code Found<Note>} for {@code
   * Result<Note>} where {@code Found<T> implements Result<T>}. Raw, if they can't be told.
   */
  static DeclaredType withArgumentsOf(Language language, TypeElement subtype, DeclaredType base) {
    var own = (DeclaredType) subtype.asType();
    if (own.getTypeArguments().isEmpty()) {
      return own;
    }
    String baseName = ((TypeElement) base.asElement()).getQualifiedName().toString();
    Map<String, TypeMirror> arguments = new HashMap<>();
    Optional<DeclaredType> seen = language.as(own, baseName);
    for (int i = 0; i < base.getTypeArguments().size() && seen.isPresent(); i++) {
      TypeMirror variable = seen.get().getTypeArguments().get(i);
      arguments.put(language.name(variable), base.getTypeArguments().get(i));
    }
    List<TypeMirror> known =
        own.getTypeArguments().stream()
            .map(variable -> arguments.get(language.name(variable)))
            .filter(java.util.Objects::nonNull)
            .toList();
    return known.size() == own.getTypeArguments().size()
        ? language.types().getDeclaredType(subtype, known.toArray(TypeMirror[]::new))
        : language.types().getDeclaredType(subtype);
  }
}
