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
    for (TypeElement mentioned : language.mentioned(type)) {
      Optional<TypeElement> hidden = hidden(mentioned, header.type());
      if (hidden.isPresent()) {
        problems.add(problem(header.type(), mentioned, hidden.get(), place));
        return;
      }
    }
  }

  private Problem problem(
      TypeElement registered, TypeElement mentioned, TypeElement hidden, ElementPlace place) {
    boolean isPrivate = hidden.getModifiers().contains(Modifier.PRIVATE);
    String how = isPrivate ? "private" : "not public";
    return ProblemId.NOT_VISIBLE.at(
        place,
        hidden.getQualifiedName(),
        how,
        registered.getQualifiedName(),
        hidden.equals(mentioned) ? "it" : mentioned.getQualifiedName(),
        isInSamePackage(hidden, registered) ? "package-private or public" : "public");
  }

  /**
   * What keeps a class from being mentioned beside the registered one: itself, or a class around
   * it. One that is around the registered class, too, is another rule's.
   */
  private Optional<TypeElement> hidden(TypeElement type, TypeElement registered) {
    boolean samePackage = isInSamePackage(type, registered);
    for (Element e = type; e instanceof TypeElement around; e = e.getEnclosingElement()) {
      boolean open = around.getModifiers().contains(Modifier.PUBLIC);
      boolean closed = around.getModifiers().contains(Modifier.PRIVATE);
      if ((samePackage ? closed : !open) && !isAround(around, registered)) {
        return Optional.of(around);
      }
    }
    return Optional.empty();
  }

  private boolean isInSamePackage(TypeElement one, TypeElement other) {
    return language.packageName(one).equals(language.packageName(other));
  }

  private static boolean isAround(TypeElement outer, TypeElement inner) {
    for (Element e = inner; e != null; e = e.getEnclosingElement()) {
      if (e.equals(outer)) {
        return true;
      }
    }
    return false;
  }
}
