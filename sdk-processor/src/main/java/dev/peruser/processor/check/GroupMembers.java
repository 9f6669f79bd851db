package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.CompiledHere;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.DeclarationReader;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.GroupDeclaration;
import dev.peruser.processor.read.GroupDeclaration.Member;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.read.Names;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** A group has no functions, or a method that can be none. */
final class GroupMembers implements DeclarationRule {
  private final OwnSource source;
  private final MemberSignature signature;

  GroupMembers(Language language, CompiledHere here) {
    this.source = new OwnSource(language, here);
    this.signature = new MemberSignature(language);
  }

  @Override
  public List<Problem> check(Declaration declaration) {
    if (!(declaration instanceof GroupDeclaration group)) {
      return List.of();
    }
    if (group.members().isEmpty()) {
      return isToldElsewhere(group.type())
          ? List.of()
          : List.of(
              ProblemId.GROUP_WITHOUT_FUNCTIONS.at(
                  group.header().place(), group.type().getQualifiedName()));
    }
    return group.members().stream().flatMap(this::check).toList();
  }

  /** Those that it inherits are told where they are; those that are no methods, by the compiler. */
  private boolean isToldElsewhere(TypeElement group) {
    return source.hierarchy(group).stream()
        .filter(type -> type.equals(group) || DeclarationReader.registrations(type).isEmpty())
        .flatMap(type -> type.getEnclosedElements().stream())
        .anyMatch(
            member -> Annotation.find(ElementPlace.of(member), Names.GROUP_FUNCTION).isPresent());
  }

  private Stream<Problem> check(Member member) {
    var place = ElementPlace.of(member.method());
    String method = member.method().getSimpleName().toString();
    Optional<Problem> hidden =
        hidden(member).map(how -> ProblemId.GROUP_METHOD_HIDDEN.at(place, method, how));
    return hidden
        .or(
            () ->
                signature
                    .mistake(member)
                    .map(mistake -> ProblemId.GROUP_SIGNATURE.at(place, method, mistake)))
        .stream();
  }

  private static Optional<String> hidden(Member member) {
    var modifiers = member.method().getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      return Optional.of("private");
    }
    return modifiers.contains(Modifier.STATIC) ? Optional.of("static") : Optional.empty();
  }
}
