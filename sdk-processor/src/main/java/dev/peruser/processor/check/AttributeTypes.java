package dev.peruser.processor.check;

import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.FunctionDeclaration;
import dev.peruser.processor.read.FunctionDeclaration.Implemented;
import dev.peruser.processor.read.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** An attribute names another type than the class's real type arguments do. */
final class AttributeTypes implements DeclarationRule {
  private final Language language;

  AttributeTypes(Language language) {
    this.language = language;
  }

  @Override
  public List<Problem> check(Declaration declaration) {
    if (!(declaration instanceof FunctionDeclaration function)
        || (function.single().isEmpty() && function.streaming().isEmpty())) {
      return List.of();
    }
    var problems = new ArrayList<Problem>();
    Optional<Implemented> any = function.single().or(function::streaming);
    compare(function, "inputType", any, function.input(), problems);
    compare(function, "singleOutputType", function.single(), function.singleOutput(), problems);
    compare(
        function,
        "streamingOutputType",
        function.streaming(),
        function.streamingOutput(),
        problems);
    return problems;
  }

  private void compare(
      FunctionDeclaration function,
      String attribute,
      Optional<Implemented> implemented,
      Optional<TypeMirror> real,
      List<Problem> problems) {
    Annotation annotation = function.header().annotation();
    Optional<TypeMirror> declared = annotation.type(attribute);
    if (declared.isEmpty()) {
      return;
    }
    if (implemented.isEmpty()) {
      problems.add(
          ProblemId.TYPE_WITHOUT_INTERFACE.at(
              annotation.place(attribute),
              attribute,
              function.type().getQualifiedName(),
              missing(attribute)));
    } else if (real.filter(it -> it.getKind() != TypeKind.TYPEVAR).isPresent()
        && !language.erasedName(declared.get()).equals(language.erasedName(real.get()))) {
      problems.add(
          ProblemId.TYPE_DISAGREES.at(
              annotation.place(attribute),
              attribute,
              language.shown(declared.get()),
              implemented.get().type().asElement().getSimpleName(),
              language.shown(real.get()),
              function.type().getQualifiedName()));
    }
  }

  private static String missing(String attribute) {
    return attribute.equals("streamingOutputType")
        ? StreamingFunction.class.getSimpleName()
        : SingleFunction.class.getSimpleName();
  }
}
