package dev.peruser.processor.schema;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.problem.Suggestions;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** How a value says of which subtype it is, and which subtypes there are. */
final class TypeIds {
  private final Language language;
  private final Usage usage;
  private final UnsupportedAnnotations unsupported;
  private final List<Problem> problems;

  TypeIds(
      Language language, Usage usage, UnsupportedAnnotations unsupported, List<Problem> problems) {
    this.language = language;
    this.usage = usage;
    this.unsupported = unsupported;
    this.problems = problems;
  }

  /** Where the id stands. */
  enum Inclusion {
    /** It is a property that only the JSON has. */
    PROPERTY,
    /** It is a property that the class has as well. */
    EXISTING_PROPERTY,
    /** It is the only key of an object around the value. */
    WRAPPER_OBJECT
  }

  /**
   * How a value says of which subtype it is.
   *
   * @param inclusion where the id stands
   * @param property the name of the property, if it is one
   * @param simple whether the default id is the simple name of a class
   */
  record TypeId(Inclusion inclusion, String property, boolean simple) {}

  /** So that a type id that is refused is not missed as well. */
  private static final TypeId REFUSED = new TypeId(Inclusion.WRAPPER_OBJECT, "", false);

  /**
   * A class that a value may be of.
   *
   * @param type the class
   * @param ids its type ids: any is read, the first is written
   * @param place where it is named, or the class
   */
  record Subtype(TypeElement type, List<String> ids, ElementPlace place) {}

  /** The type id that a class or one of its supertypes declares. */
  Optional<TypeId> of(Annotations annotations) {
    return annotations.find(Jackson.TYPE_INFO).flatMap(this::typeId);
  }

  private Optional<TypeId> typeId(Annotation annotation) {
    String use = annotation.constant("use").orElse("NAME");
    return switch (use) {
      case "NAME", "SIMPLE_NAME" -> named(annotation, use.equals("SIMPLE_NAME"));
      case "CLASS", "MINIMAL_CLASS" -> {
        problems.add(ProblemId.CLASS_AS_TYPE_ID.at(annotation.place("use"), use));
        yield Optional.of(REFUSED);
      }
      case "NONE" -> Optional.empty();
      default -> {
        if (usage == Usage.OUTPUT && use.equals("DEDUCTION")) {
          yield Optional.empty();
        }
        refuse(annotation, "the schema could not say how the subtype is told", "Use Id.NAME.");
        yield Optional.of(REFUSED);
      }
    };
  }

  private Optional<TypeId> named(Annotation annotation, boolean simple) {
    String include = annotation.constant("include").orElse("PROPERTY");
    boolean fallback = annotation.type("defaultImpl").isPresent() && usage != Usage.OUTPUT;
    boolean lenient = annotation.attributes().contains("requireTypeIdForSubtypes");
    if (fallback || lenient) {
      refuse(annotation, "every value needs a type id that is known", "Take the attribute out.");
    }
    for (Inclusion inclusion : Inclusion.values()) {
      if (include.equals(inclusion.name())) {
        return Optional.of(
            new TypeId(inclusion, annotation.text("property").orElse("@type"), simple));
      }
    }
    refuse(annotation, "the id stands outside of the value", "Use include = PROPERTY.");
    return Optional.of(REFUSED);
  }

  private void refuse(Annotation annotation, String why, String advice) {
    unsupported.report(annotation, why, advice);
  }

  /** The ids of a class that is read or written as itself. */
  List<String> own(TypeElement type, Optional<TypeId> typeId) {
    return List.of(
        Annotations.of(ElementPlace.of(type))
            .find(Jackson.TYPE_NAME)
            .flatMap(found -> found.text("value"))
            .orElseGet(() -> defaultId(type, typeId)));
  }

  /** Jackson's default: the class's name without its package, {@code Shape$Circle}. */
  private String defaultId(TypeElement type, Optional<TypeId> typeId) {
    String name = language.elements().getBinaryName(type).toString();
    boolean simple = typeId.filter(TypeId::simple).isPresent();
    int start = Math.max(name.lastIndexOf('.'), simple ? name.lastIndexOf('$') : -1);
    return name.substring(start + 1);
  }

  /** The subtypes that annotations name, or that a sealed type permits; and theirs. */
  List<Subtype> subtypes(TypeElement base, Optional<TypeId> typeId, ElementPlace referrer) {
    Map<String, Subtype> found = new LinkedHashMap<>();
    collect(base, typeId, referrer, found);
    List<Subtype> subtypes =
        found.values().stream().filter(subtype -> !isAbstract(subtype.type())).toList();
    if (typeId.isPresent()) {
      checkIds(subtypes);
    }
    return subtypes;
  }

  private void collect(
      TypeElement base,
      Optional<TypeId> typeId,
      ElementPlace referrer,
      Map<String, Subtype> found) {
    if (!isAbstract(base)) {
      found.putIfAbsent(
          base.getQualifiedName().toString(), new Subtype(base, own(base, typeId), referrer));
    }
    for (Subtype subtype : direct(base, typeId, referrer)) {
      String name = subtype.type().getQualifiedName().toString();
      if (found.putIfAbsent(name, subtype) == null) {
        collect(subtype.type(), typeId, subtype.place(), found);
      }
    }
  }

  private List<Subtype> direct(TypeElement base, Optional<TypeId> typeId, ElementPlace referrer) {
    Optional<Annotation> named =
        Annotations.of(ElementPlace.of(base, referrer)).find(Jackson.SUB_TYPES);
    if (named.isPresent()) {
      return named.get().nested("value").stream()
          .flatMap(type -> named(base, type, typeId).stream())
          .toList();
    }
    // Sorted by name: where "permits" is left out, the compilers have orders of their own.
    return base.getPermittedSubclasses().stream()
        .sorted(Comparator.<TypeMirror, String>comparing(language::name))
        .flatMap(permitted -> Language.element(permitted).stream())
        .map(type -> new Subtype(type, own(type, typeId), ElementPlace.of(type, referrer)))
        .toList();
  }

  private Optional<Subtype> named(
      TypeElement base, Annotation annotation, Optional<TypeId> typeId) {
    Optional<TypeElement> element = annotation.type("value").flatMap(Language::element);
    if (element.isEmpty()) {
      return Optional.empty();
    }
    TypeElement type = element.get();
    if (language.as(type.asType(), base.getQualifiedName().toString()).isEmpty()) {
      problems.add(
          ProblemId.NOT_A_SUBTYPE.at(
              annotation.place("value"), type.getQualifiedName(), base.getQualifiedName()));
      return Optional.empty();
    }
    var ids = new ArrayList<String>();
    annotation.text("name").ifPresent(ids::add);
    ids.addAll(annotation.texts("names"));
    return Optional.of(
        new Subtype(
            type, ids.isEmpty() ? own(type, typeId) : List.copyOf(ids), annotation.place("value")));
  }

  private void checkIds(List<Subtype> subtypes) {
    Map<String, TypeElement> owners = new HashMap<>();
    for (Subtype subtype : subtypes) {
      for (String id : subtype.ids()) {
        TypeElement other = owners.putIfAbsent(id, subtype.type());
        if (other != null && !other.equals(subtype.type())) {
          problems.add(
              ProblemId.SAME_TYPE_ID.at(
                  subtype.place(),
                  other.getQualifiedName(),
                  subtype.type().getQualifiedName(),
                  id));
        }
      }
    }
  }

  /** That a class does not have the property that is its type id. */
  void missing(ElementPlace place, String property, String type, List<String> there) {
    problems.add(
        ProblemId.MISSING_TYPE_ID.at(
            place, property, type, Suggestions.advice(property, there, "Add it.")));
  }

  /** That a class has a property of the name of the type id. */
  void clash(ElementPlace place, String property, String type) {
    problems.add(ProblemId.TYPE_ID_CLASH.at(place, property, type));
  }

  static boolean isAbstract(TypeElement type) {
    return type.getKind().isInterface()
        || type.getModifiers().contains(javax.lang.model.element.Modifier.ABSTRACT);
  }
}
