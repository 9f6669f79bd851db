package dev.peruser.processor.schema;

import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * The properties of a class as Jackson finds them: public fields and getters and setters of any
 * visibility, its superclasses' and interfaces' too; a private field is set where its getter can be
 * seen.
 */
final class BeanMembers {
  private final Language language;
  private final Usage usage;

  BeanMembers(Language language, Usage usage) {
    this.language = language;
    this.usage = usage;
  }

  List<Member> of(DeclaredType type, TypeElement element, ElementPlace referrer) {
    Map<String, BeanParts> parts = new LinkedHashMap<>();
    List<TypeElement> classes = language.withSupertypes(element);
    classes.forEach(each -> addFields(each, parts));
    classes.forEach(each -> addMethods(each, parts));
    var members = new ArrayList<Member>();
    parts.forEach(
        (name, bean) ->
            bean.member(usage)
                .ifPresent(member -> members.add(member(type, name, bean, member, referrer))));
    return members;
  }

  private Member member(
      DeclaredType owner, String name, BeanParts parts, Element element, ElementPlace referrer) {
    var places =
        parts.elements(element).stream().map(each -> ElementPlace.of(each, referrer)).toList();
    return new Member(
        name,
        valueType(language, owner, element),
        ElementPlace.of(element, referrer),
        parts.elements(element),
        Annotations.of(places),
        false,
        !parts.isIgnored());
  }

  private static void addFields(TypeElement type, Map<String, BeanParts> parts) {
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind().isField() && !member.getModifiers().contains(Modifier.STATIC)) {
        String name = member.getSimpleName().toString();
        parts.computeIfAbsent(name, key -> new BeanParts()).addField(member);
      }
    }
  }

  private static void addMethods(TypeElement type, Map<String, BeanParts> parts) {
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement method
          && !method.getModifiers().contains(Modifier.STATIC)) {
        addMethod(method, parts);
      }
    }
  }

  private static void addMethod(ExecutableElement method, Map<String, BeanParts> parts) {
    boolean named = BeanParts.isNamed(method);
    String own = method.getSimpleName().toString();
    int parameters = method.getParameters().size();
    if (parameters == 0) {
      AccessorNames.getter(method)
          .or(() -> named ? Optional.of(own) : Optional.empty())
          .ifPresent(name -> of(name, parts).addGetter(method));
    } else if (parameters == 1) {
      AccessorNames.setter(method)
          .or(() -> named ? Optional.of(own) : Optional.empty())
          .ifPresent(name -> of(name, parts).addSetter(method));
    }
  }

  /** {@code getURL} belongs to a field {@code uRL}, though it is {@code url} without one. */
  private static BeanParts of(String name, Map<String, BeanParts> parts) {
    BeanParts known = parts.get(name);
    if (known != null) {
      return known;
    }
    for (Map.Entry<String, BeanParts> part : parts.entrySet()) {
      String field = part.getKey();
      boolean capital =
          Character.isUpperCase(field.charAt(0))
              || (field.length() > 1 && Character.isUpperCase(field.charAt(1)));
      if (capital && field.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
        return part.getValue();
      }
    }
    return parts.computeIfAbsent(name, key -> new BeanParts());
  }

  /** What a field holds, a getter returns, or a setter takes. */
  static TypeMirror valueType(Language language, DeclaredType owner, Element member) {
    TypeMirror type =
        owner.getTypeArguments().isEmpty() && Language.owner(member).equals(owner.asElement())
            ? member.asType()
            : language.types().asMemberOf(owner, member);
    if (type instanceof ExecutableType method) {
      return method.getParameterTypes().isEmpty()
          ? method.getReturnType()
          : method.getParameterTypes().get(0);
    }
    return type;
  }
}
