package dev.peruser.processor.check;

import dev.peruser.api.Emitter;
import dev.peruser.processor.read.GroupDeclaration.Member;
import dev.peruser.processor.read.Language;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Why a method of a group does not have the signature of a function, in words. */
final class MemberSignature {
  private final Language language;

  MemberSignature(Language language) {
    this.language = language;
  }

  Optional<String> mistake(Member member) {
    if (member.shape().isPresent()) {
      return Optional.empty();
    }
    ExecutableElement method = member.method();
    List<? extends VariableElement> parameters = method.getParameters();
    if (!method.getTypeParameters().isEmpty()) {
      return Optional.of("has type parameters");
    }
    if (method.isVarArgs()) {
      return Optional.of("takes any number of arguments");
    }
    return Optional.of(
        switch (parameters.size()) {
          case 0 -> "takes no input";
          case 1 -> one(parameters.get(0).asType());
          case 2 -> two(parameters.get(1).asType(), method.getReturnType());
          default -> "takes " + parameters.size() + " parameters";
        });
  }

  private static String one(TypeMirror parameter) {
    return isEmitter(parameter)
        ? "takes an Emitter, but no input"
        : "takes an input, but gives nothing";
  }

  private String two(TypeMirror second, TypeMirror result) {
    if (!isEmitter(second)) {
      return "takes two inputs";
    }
    return result.getKind() == TypeKind.VOID
        ? "takes an " + language.shown(second) + ", not an Emitter<? super C>"
        : "both takes an Emitter and gives a result";
  }

  private static boolean isEmitter(TypeMirror type) {
    return Language.isOf(type, Emitter.class.getName());
  }
}
