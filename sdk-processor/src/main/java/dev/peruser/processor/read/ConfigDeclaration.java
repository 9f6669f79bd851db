package dev.peruser.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * The class that is given as a config.
 *
 * @param mirror the type as it is given
 * @param reference the attribute that gives it
 * @param type the class, if it is one
 * @param annotation its {@code FunctionConfig}, if it has one
 * @param references the references to functions and groups in it
 */
public record ConfigDeclaration(
    TypeMirror mirror,
    ElementPlace reference,
    Optional<TypeElement> type,
    Optional<Annotation> annotation,
    List<Reference> references) {

  /** Whether it is a record, as it has to be. */
  public boolean isRecord() {
    return type.isPresent() && type.get().getKind() == ElementKind.RECORD;
  }

  /** Whether it is a record without type parameters: the types of its components are known. */
  public boolean isPlainRecord() {
    return isRecord() && type.filter(it -> it.getTypeParameters().isEmpty()).isPresent();
  }

  /** Whether a parameter of a type takes it. */
  public boolean isTakenBy(Language language, TypeMirror parameter) {
    return language.erasedName(mirror).equals(language.erasedName(parameter));
  }
}
