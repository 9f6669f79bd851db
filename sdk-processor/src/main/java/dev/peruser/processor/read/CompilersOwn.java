package dev.peruser.processor.read;

import dev.peruser.processor.read.FunctionDeclaration.Implemented;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Mistakes that the compiler reports itself, and with which nothing that we could say would be
 * true. javac shows no such class to a processor; ECJ does, and leaves out what is wrong.
 */
public final class CompilersOwn {
  private CompilersOwn() {}

  /** Whether a declaration has such a mistake. */
  public static boolean has(Language language, Declaration declaration) {
    return hasNoTextForName(declaration)
        || (declaration instanceof FunctionDeclaration function
            && (hasLostSupertype(language, function) || namesOwnPrivateClass(language, function)));
  }

  /** A name that is no text, or a config without one. */
  private static boolean hasNoTextForName(Declaration declaration) {
    Annotation registration = declaration.header().annotation();
    Optional<Annotation> config =
        declaration.header().config().flatMap(ConfigDeclaration::annotation);
    return (registration.has("name") && !registration.hasText("name"))
        || config.filter(annotation -> !annotation.hasText("name")).isPresent();
  }

  /**
   * A supertype that extends itself, or has too many type arguments, or is no class. That shows in
   * a method which should override another and does not. javac would tell of that only after us,
   * and less clearly than we.
   */
  private static boolean hasLostSupertype(Language language, FunctionDeclaration function) {
    return language.isEclipse()
        && function.single().isEmpty()
        && function.streaming().isEmpty()
        && ElementFilter.methodsIn(function.type().getEnclosedElements()).stream()
            .filter(CompilersOwn::isMarkedOverride)
            .anyMatch(method -> !overrides(language, method, function.type()));
  }

  private static boolean isMarkedOverride(ExecutableElement method) {
    return Annotation.find(ElementPlace.of(method), Override.class.getName()).isPresent();
  }

  private static boolean overrides(Language language, ExecutableElement method, TypeElement type) {
    return language
        .supertypes(type)
        .flatMap(supertype -> Language.element(supertype).stream())
        .flatMap(element -> ElementFilter.methodsIn(element.getEnclosedElements()).stream())
        .anyMatch(other -> language.elements().overrides(method, other, type));
  }

  /** The header of a class does not see the private classes in it. */
  private static boolean namesOwnPrivateClass(Language language, FunctionDeclaration function) {
    return Stream.concat(function.single().stream(), function.streaming().stream())
        .map(Implemented::type)
        .flatMap(type -> language.mentioned(type).stream())
        .anyMatch(mentioned -> isPrivateWithin(mentioned, function.type()));
  }

  private static boolean isPrivateWithin(TypeElement type, TypeElement outer) {
    boolean isPrivate = false;
    for (Element e = type; e != null && !e.equals(outer); e = e.getEnclosingElement()) {
      isPrivate |= e.getModifiers().contains(Modifier.PRIVATE);
      if (outer.equals(e.getEnclosingElement())) {
        return isPrivate;
      }
    }
    return false;
  }
}
