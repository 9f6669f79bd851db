package dev.peruser.processor.schema;

import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The components of a record. The compiler spreads a component's annotations over its field, its
 * accessor and the constructor's parameter, as their targets allow; and the author may write the
 * latter two out. All count.
 */
final class RecordMembers {
  private final Language language;
  private final Usage usage;

  RecordMembers(Language language, Usage usage) {
    this.language = language;
    this.usage = usage;
  }

  /** The components, and in an output the getters that Jackson finds besides. */
  List<Member> of(DeclaredType type, ElementPlace referrer) {
    var element = (TypeElement) type.asElement();
    Map<String, Element> fields = new HashMap<>();
    Map<String, ExecutableElement> accessors = new HashMap<>();
    List<ExecutableElement> getters = new ArrayList<>();
    List<? extends VariableElement> parameters = List.of();
    for (Element member : element.getEnclosedElements()) {
      if (member.getKind() == ElementKind.FIELD) {
        fields.put(member.getSimpleName().toString(), member);
      } else if (member instanceof ExecutableElement method) {
        if (isCanonical(language, method, element)) {
          parameters = method.getParameters();
        } else if (method.getParameters().isEmpty()) {
          accessors.put(method.getSimpleName().toString(), method);
          getters.add(method);
        }
      }
    }
    var members = new ArrayList<Member>();
    List<? extends RecordComponentElement> components = element.getRecordComponents();
    for (int i = 0; i < components.size(); i++) {
      RecordComponentElement component = components.get(i);
      String name = component.getSimpleName().toString();
      var parts = new ArrayList<Element>();
      parts.add(fields.getOrDefault(name, component));
      parts.add(component);
      if (accessors.containsKey(name)) {
        parts.add(accessors.get(name));
      }
      if (i < parameters.size()) {
        parts.add(parameters.get(i));
      }
      members.add(member(type, name, parts, referrer));
    }
    if (usage == Usage.OUTPUT) {
      getters.forEach(getter -> addGetter(members, type, getter, referrer));
    }
    return members;
  }

  /** Whether a method is the constructor of all components of a record. */
  static boolean isCanonical(Language language, ExecutableElement method, TypeElement record) {
    List<? extends RecordComponentElement> components = record.getRecordComponents();
    List<? extends VariableElement> parameters = method.getParameters();
    if (method.getKind() != ElementKind.CONSTRUCTOR || parameters.size() != components.size()) {
      return false;
    }
    for (int i = 0; i < components.size(); i++) {
      if (!language
          .types()
          .isSameType(
              language.types().erasure(parameters.get(i).asType()),
              language.types().erasure(components.get(i).asType()))) {
        return false;
      }
    }
    return true;
  }

  private Member member(
      DeclaredType owner, String name, List<Element> parts, ElementPlace referrer) {
    Element field = parts.get(0);
    // A component's own type: that of its field has lost the annotations of a use in ECJ.
    TypeMirror type =
        owner.getTypeArguments().isEmpty()
            ? parts.get(1).asType()
            : language.types().asMemberOf(owner, field);
    return new Member(
        name,
        type,
        ElementPlace.of(field, referrer),
        parts,
        Annotations.of(parts.stream().map(part -> ElementPlace.of(part, referrer)).toList()),
        true,
        true);
  }

  private void addGetter(
      List<Member> members, DeclaredType owner, ExecutableElement getter, ElementPlace referrer) {
    if (!getter.getModifiers().contains(Modifier.PUBLIC)
        || getter.getModifiers().contains(Modifier.STATIC)) {
      return;
    }
    var place = ElementPlace.of(getter, referrer);
    Annotations annotations = Annotations.of(place);
    boolean used =
        annotations.find(Jackson.IGNORE).filter(found -> !found.isFalse("value")).isEmpty();
    AccessorNames.getter(getter)
        .filter(name -> members.stream().noneMatch(member -> member.name().equals(name)))
        .ifPresent(
            name ->
                members.add(
                    new Member(
                        name,
                        BeanMembers.valueType(language, owner, getter),
                        place,
                        List.of(getter),
                        annotations,
                        false,
                        used)));
  }
}
