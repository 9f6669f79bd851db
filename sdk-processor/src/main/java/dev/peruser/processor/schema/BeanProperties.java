package dev.peruser.processor.schema;

import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.schema.Schema.Property;
import dev.peruser.processor.read.Descriptions;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The properties of a class: public fields, and getters or setters, its superclasses' too. Sorted
 * by name, since the order of members in a class file is nobody's promise. None is required: a
 * field that is left out keeps its value.
 */
final class BeanProperties {
  private final Language language;
  private final Usage usage;
  private final TypeSchemas schemas;

  BeanProperties(Language language, Usage usage, TypeSchemas schemas) {
    this.language = language;
    this.usage = usage;
    this.schemas = schemas;
  }

  private record Accessor(Element member, TypeMirror type) {}

  List<Property> of(DeclaredType type, TypeElement element, ElementPlace referrer) {
    if (usage != Usage.OUTPUT && !hasNoArgumentConstructor(element)) {
      schemas.problem(ProblemId.NOT_BINDABLE, referrer, language.name(type));
      return List.of();
    }
    var properties = new ArrayList<Property>();
    accessors(type, element)
        .forEach(
            (name, accessor) -> {
              var place = ElementPlace.of(accessor.member(), referrer);
              properties.add(
                  new Property(
                      name,
                      schemas.of(accessor.type(), place),
                      false,
                      Optional.empty(),
                      Descriptions.of(language, accessor.member())));
            });
    if (properties.isEmpty()) {
      schemas.problem(ProblemId.NO_PROPERTIES, referrer, language.name(type));
    }
    return properties;
  }

  private Map<String, Accessor> accessors(DeclaredType type, TypeElement element) {
    Map<String, Accessor> accessors = new TreeMap<>();
    for (Element member : language.elements().getAllMembers(element)) {
      boolean candidate =
          member.getModifiers().contains(Modifier.PUBLIC)
              && !member.getModifiers().contains(Modifier.STATIC)
              && !Language.owner(member).getQualifiedName().contentEquals("java.lang.Object")
              && !JsonNames.isIgnored(member);
      if (candidate) {
        name(member)
            .ifPresent(
                name ->
                    accessors.putIfAbsent(
                        JsonNames.of(member).orElse(key(name)),
                        new Accessor(member, valueType(type, member))));
      }
    }
    return accessors;
  }

  private String key(String name) {
    return usage == Usage.CONFIG ? dev.peruser.processor.read.SnakeCase.of(name) : name;
  }

  private Optional<String> name(Element member) {
    String name = member.getSimpleName().toString();
    if (member instanceof ExecutableElement method) {
      return usage == Usage.OUTPUT ? getter(method, name) : setter(method, name);
    }
    boolean field = member.getKind().isField();
    return field && !member.getModifiers().contains(Modifier.TRANSIENT)
        ? Optional.of(name)
        : Optional.empty();
  }

  private static Optional<String> getter(ExecutableElement method, String name) {
    if (!method.getParameters().isEmpty()) {
      return Optional.empty();
    }
    boolean isBoolean = method.getReturnType().getKind() == TypeKind.BOOLEAN;
    return isBoolean && name.startsWith("is")
        ? property(name, 2)
        : method.getReturnType().getKind() == TypeKind.VOID || !name.startsWith("get")
            ? Optional.empty()
            : property(name, 3);
  }

  private static Optional<String> setter(ExecutableElement method, String name) {
    return method.getParameters().size() == 1 && name.startsWith("set")
        ? property(name, 3)
        : Optional.empty();
  }

  private static Optional<String> property(String accessor, int prefix) {
    return accessor.length() > prefix && Character.isUpperCase(accessor.charAt(prefix))
        ? Optional.of(
            Character.toLowerCase(accessor.charAt(prefix)) + accessor.substring(prefix + 1))
        : Optional.empty();
  }

  private TypeMirror valueType(DeclaredType owner, Element member) {
    TypeMirror type = language.types().asMemberOf(owner, member);
    if (type instanceof ExecutableType method) {
      return method.getParameterTypes().isEmpty()
          ? method.getReturnType()
          : method.getParameterTypes().get(0);
    }
    return type;
  }

  private static boolean hasNoArgumentConstructor(TypeElement type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .anyMatch(constructor -> constructor.getParameters().isEmpty());
  }
}
