package dev.peruser.processor.read;

import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Whether the compiler has found everything that a declaration mentions. If not, another processor
 * may make it in a later round; if nobody does, the compiler says so itself.
 */
public final class Completeness {
  private Completeness() {}

  /** Whether everything has been found, but for what only the schemas look at. */
  public static boolean isComplete(Language language, Declaration declaration) {
    return !declaration.header().annotation().isUnresolved()
        && mentioned(declaration).noneMatch(Language::isUnresolved)
        && language.supertypes(declaration.type()).noneMatch(Language::isUnresolved);
  }

  private static Stream<TypeMirror> mentioned(Declaration declaration) {
    Stream<ExecutableElement> callable = declaration.header().constructors().stream();
    if (declaration instanceof GroupDeclaration group) {
      callable =
          Stream.concat(callable, group.members().stream().map(GroupDeclaration.Member::method));
    }
    return callable.flatMap(Completeness::signature);
  }

  private static Stream<TypeMirror> signature(ExecutableElement method) {
    return Stream.concat(
        Stream.of(method.getReturnType()),
        method.getParameters().stream().map(VariableElement::asType));
  }
}
