package dev.peruser.processor.schema;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.NullableSchema;
import dev.peruser.model.schema.Schema.Property;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.Descriptions;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.read.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The properties of a record or a class, from its members and what their annotations say. */
final class ObjectProperties {
  private final Language language;
  private final Usage usage;
  private final TypeSchemas schemas;
  private final UnsupportedAnnotations unsupported;
  private final DefaultTexts defaults;
  private final Constraints constraints;
  private final TextForms textForms;
  private final MemberReader members;
  private final List<Problem> problems;

  ObjectProperties(
      Language language,
      Usage usage,
      TypeSchemas schemas,
      UnsupportedAnnotations unsupported,
      DefaultTexts defaults,
      MemberReader members,
      List<Problem> problems) {
    this.language = language;
    this.usage = usage;
    this.schemas = schemas;
    this.unsupported = unsupported;
    this.defaults = defaults;
    this.constraints = new Constraints(problems);
    this.textForms = new TextForms(usage, unsupported);
    this.members = members;
    this.problems = problems;
  }

  List<Property> of(
      DeclaredType type,
      ClassFacts facts,
      Optional<Creators.Creator> creator,
      ElementPlace referrer) {
    var element = (TypeElement) type.asElement();
    boolean record = element.getKind() == ElementKind.RECORD;
    Map<String, Member> named = new java.util.LinkedHashMap<>();
    for (Member member : members.of(type, element, creator, referrer)) {
      String name = name(member, facts);
      Member other = named.putIfAbsent(name, member);
      if (other != null && member.used() && other.used()) {
        problems.add(ProblemId.SAME_KEY.at(member.place(), member.name(), other.name(), name));
      }
    }
    facts.checkNames(language.name(type), named.keySet());
    var properties = new ArrayList<Property>();
    named.forEach(
        (name, member) -> {
          if (isUsed(member) && !facts.leavesOut(name)) {
            properties.add(property(name, member, facts));
          } else if (record && usage != Usage.OUTPUT) {
            checkLeftOut(member);
          }
        });
    if (!record && creator.isEmpty()) {
      // The order of members in a class file is nobody's promise.
      properties.sort(Comparator.comparing(Property::name));
    }
    checkAliases(properties, named);
    return properties;
  }

  private String name(Member member, ClassFacts facts) {
    return member
        .annotations()
        .find(Jackson.PROPERTY)
        .or(
            () ->
                member.annotations().find(usage == Usage.OUTPUT ? Jackson.GETTER : Jackson.SETTER))
        .flatMap(found -> found.text("value"))
        .orElseGet(() -> facts.name(member.name()));
  }

  private boolean isUsed(Member member) {
    String access =
        member
            .annotations()
            .find(Jackson.PROPERTY)
            .flatMap(found -> found.constant("access"))
            .orElse("AUTO");
    boolean wrongWay = access.equals(usage == Usage.OUTPUT ? "WRITE_ONLY" : "READ_ONLY");
    return member.used() && !wrongWay && !isIgnored(member) && !isOfIgnoredType(member);
  }

  private static boolean isIgnored(Member member) {
    return member.constructed()
        && member
            .annotations()
            .find(Jackson.IGNORE)
            .filter(found -> !found.isFalse("value"))
            .isPresent();
  }

  private static boolean isOfIgnoredType(Member member) {
    return Language.element(member.type())
        .filter(type -> !type.getAnnotationMirrors().isEmpty())
        .flatMap(type -> Annotations.of(ElementPlace.of(type)).find(Jackson.IGNORE_TYPE))
        .filter(found -> !found.isFalse("value"))
        .isPresent();
  }

  /** A record is made of all its components: without a value, null or 0 would slip in. */
  private void checkLeftOut(Member member) {
    boolean optional =
        language.erasedName(member.type()).startsWith("java.util.Optional") || isNullable(member);
    if (!optional) {
      problems.add(ProblemId.LEFT_OUT_COMPONENT.at(member.place(), member.name()));
    }
  }

  private boolean isNullable(Member member) {
    return Nullness.isNullable(member.type());
  }

  private Property property(String name, Member member, ClassFacts facts) {
    Annotations annotations =
        member.annotations().and(member.place(), member.type().getAnnotationMirrors());
    unsupported.check(annotations);
    String typeName = language.name(member.type());
    Schema schema = schemas.ofMember(chosenType(member, annotations), member.place());
    schema = textForms.apply(schema, annotations);
    if (isNullable(member) && !(schema instanceof NullableSchema)) {
      schema = new NullableSchema(schema);
    }
    schema = constraints.apply(schema, annotations, typeName);
    Optional<Annotation> given = annotations.find(Names.DEFAULT_VALUE);
    return new Property(
        name,
        schema,
        isRequired(member, annotations, schema, given) && !facts.mayOmit(annotations),
        defaultValue(member, given, schema),
        description(member, annotations),
        usage == Usage.OUTPUT
            ? List.of()
            : annotations.find(Jackson.ALIAS).map(found -> found.texts("value")).orElse(List.of()));
  }

  /** The type that is declared, or that an annotation puts in its place. */
  private TypeMirror chosenType(Member member, Annotations annotations) {
    return annotations
        .find(usage == Usage.OUTPUT ? Jackson.SERIALIZE : Jackson.DESERIALIZE)
        .flatMap(found -> found.type("as"))
        .orElse(member.type());
  }

  private boolean isRequired(
      Member member, Annotations annotations, Schema schema, Optional<Annotation> given) {
    Optional<Annotation> property = annotations.find(Jackson.PROPERTY);
    if (property.filter(found -> found.isTrue("required")).isPresent()) {
      return given.isEmpty();
    }
    boolean mayBeNull = schema instanceof NullableSchema;
    boolean wanted = member.constructed() || Constraints.excludeNull(annotations);
    return wanted && given.isEmpty() && !mayBeNull;
  }

  private Optional<String> defaultValue(Member member, Optional<Annotation> given, Schema schema) {
    if (given.isEmpty()) {
      return Optional.empty();
    }
    ElementPlace place = given.get().place("value");
    if (!isComponent(member)) {
      problems.add(ProblemId.DEFAULT_WITHOUT_EFFECT.at(place, member.name()));
      return Optional.empty();
    }
    // The empty text is a default like any other.
    String text = given.get().text("value").orElse("");
    Optional<String> json = defaults.json(text, schema);
    if (json.isEmpty()) {
      problems.add(ProblemId.BAD_DEFAULT.at(place, text, defaults.wanted(schema)));
    }
    return json;
  }

  private static boolean isComponent(Member member) {
    return member.elements().size() > 1
        && member.elements().get(1).getKind() == ElementKind.RECORD_COMPONENT;
  }

  private String description(Member member, Annotations annotations) {
    return annotations
        .find(Names.DESCRIPTION)
        .or(() -> annotations.find(Jackson.PROPERTY_DESCRIPTION))
        .flatMap(found -> found.text("value"))
        .orElseGet(() -> javadoc(member));
  }

  private String javadoc(Member member) {
    for (Element element : member.elements()) {
      String text =
          element instanceof RecordComponentElement component
              ? Descriptions.of(language, component)
              : Descriptions.of(language, element);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private void checkAliases(List<Property> properties, Map<String, Member> named) {
    Map<String, Member> owners = new HashMap<>();
    properties.forEach(property -> owners.put(property.name(), member(property, named)));
    for (Property property : properties) {
      Member member = member(property, named);
      for (String alias : property.aliases()) {
        Member other = owners.putIfAbsent(alias, member);
        if (other != null) {
          problems.add(ProblemId.SAME_KEY.at(place(member), member.name(), other.name(), alias));
        }
      }
    }
  }

  private static ElementPlace place(Member member) {
    return member.annotations().find(Jackson.ALIAS).map(Annotation::place).orElse(member.place());
  }

  private static Member member(Property property, Map<String, Member> named) {
    return java.util.Objects.requireNonNull(named.get(property.name()));
  }
}
