package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.Declaration.Header;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.FunctionDeclaration;
import dev.peruser.processor.read.GroupDeclaration;
import dev.peruser.processor.read.GroupDeclaration.Member;
import dev.peruser.processor.read.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** A type that the registration has to mention cannot be seen from its package. */
final class VisibleTypes implements DeclarationRule {

  private final Language language;

  VisibleTypes(Language language) {
    this.language = language;
  }

  @Override
  public List<Problem> check(Declaration declaration) {
    var problems = new ArrayList<Problem>();
    Header header = declaration.header();
    header.config().ifPresent(it -> check(header, it.mirror(), it.reference(), problems));
    if (declaration instanceof FunctionDeclaration function) {
      check(function, "inputType", function.input(), problems);
      check(function, "singleOutputType", function.singleOutput(), problems);
      check(function, "streamingOutputType", function.streamingOutput(), problems);
    } else if (declaration instanceof GroupDeclaration group) {
      group.members().forEach(member -> check(header, member, problems));
    }
    return problems;
  }

  private void check(
      FunctionDeclaration function,
      String attribute,
      Optional<TypeMirror> type,
      List<Problem> problems) {
    Header header = function.header();
    ElementPlace place =
        header.annotation().type(attribute).isPresent()
            ? header.annotation().place(attribute)
            : header.place();
    type.ifPresent(it -> check(header, it, place, problems));
  }

  private void check(Header header, Member member, List<Problem> problems) {
    var place = ElementPlace.of(member.method());
    member
        .shape()
        .ifPresent(
            shape -> {
              check(header, shape.input(), place, problems);
              check(header, shape.output(), place, problems);
            });
  }

  private void check(Header header, TypeMirror type, ElementPlace place, List<Problem> problems) {
    String from = language.packageName(header.type());
    language.mentioned(type).stream()
        .filter(mentioned -> !isVisible(mentioned, from))
        .findFirst()
        .ifPresent(
            hidden ->
                problems.add(ProblemId.NOT_VISIBLE.at(place, hidden.getQualifiedName(), from)));
  }

  private boolean isVisible(TypeElement type, String from) {
    boolean samePackage = language.packageName(type).equals(from);
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      boolean open = e.getModifiers().contains(Modifier.PUBLIC);
      boolean closed = e.getModifiers().contains(Modifier.PRIVATE);
      if (samePackage ? closed : !open) {
        return false;
      }
    }
    return true;
  }
}
