package dev.peruser.processor.schema;

import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.schema.Creators.Creator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** The members of a type that are properties, in the way that it is read or written. */
final class MemberReader {
  private final Usage usage;
  private final Creators creators;
  private final RecordMembers records;
  private final BeanMembers beans;

  MemberReader(Language language, Usage usage, Creators creators) {
    this.usage = usage;
    this.creators = creators;
    this.records = new RecordMembers(language, usage);
    this.beans = new BeanMembers(language, usage);
  }

  List<Member> of(
      DeclaredType type, TypeElement element, Optional<Creator> creator, ElementPlace referrer) {
    boolean record = element.getKind() == ElementKind.RECORD;
    boolean own = creator.isEmpty() || (record && !creator.get().named());
    if (usage == Usage.OUTPUT || own) {
      return record ? records.of(type, referrer) : beans.of(type, element, referrer);
    }
    List<Member> members = new ArrayList<>(creators.parameters(type, creator.get(), referrer));
    if (!record) {
      members.addAll(othersOf(beans.of(type, element, referrer), members));
    }
    return members;
  }

  /** The setters of a class that a creator makes, but for those of its parameters. */
  private static List<Member> othersOf(List<Member> beans, List<Member> parameters) {
    return beans.stream()
        .filter(
            bean ->
                parameters.stream().noneMatch(parameter -> named(parameter).equals(named(bean))))
        .toList();
  }

  private static String named(Member member) {
    return member
        .annotations()
        .find(Jackson.PROPERTY)
        .flatMap(found -> found.text("value"))
        .orElse(member.name());
  }
}
