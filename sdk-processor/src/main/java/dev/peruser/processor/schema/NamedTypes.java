package dev.peruser.processor.schema;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.AnyOfSchema;
import dev.peruser.model.schema.Schema.ObjectSchema;
import dev.peruser.model.schema.Schema.RefSchema;
import dev.peruser.processor.read.Descriptions;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Records, classes with properties, and sealed types: what a document may define by name. */
final class NamedTypes {
  private final Language language;
  private final Usage usage;
  private final Definitions definitions;
  private final TypeSchemas schemas;
  private final RecordProperties recordProperties;
  private final BeanProperties beanProperties;

  NamedTypes(
      Language language,
      Usage usage,
      Definitions definitions,
      TypeSchemas schemas,
      List<Problem> problems) {
    this.language = language;
    this.usage = usage;
    this.definitions = definitions;
    this.schemas = schemas;
    this.recordProperties =
        new RecordProperties(language, usage, schemas, new DefaultTexts(definitions), problems);
    this.beanProperties = new BeanProperties(language, usage, schemas);
  }

  Schema of(DeclaredType type, ElementPlace place) {
    String name = language.name(type);
    Optional<RefSchema> known = definitions.find(name);
    if (known.isPresent()) {
      return known.get();
    }
    var element = (TypeElement) type.asElement();
    Optional<ProblemId> obstacle = obstacle(element);
    if (obstacle.isPresent()) {
      return schemas.problem(obstacle.get(), place, name);
    }
    schemas.met(element);
    RefSchema ref = definitions.declare(name, simpleName(type));
    definitions.define(ref, schema(type, element, place));
    return ref;
  }

  private Optional<ProblemId> obstacle(TypeElement type) {
    if (type.getQualifiedName().contentEquals("java.lang.Object")) {
      return Optional.of(ProblemId.NOT_DESCRIBABLE);
    }
    if (type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of(ProblemId.INNER_CLASS_VALUE);
    }
    if (isSealed(type)) {
      return usage == Usage.OUTPUT || JsonNames.hasTypeId(type)
          ? Optional.empty()
          : Optional.of(ProblemId.SEALED_INPUT);
    }
    if (type.getKind() != ElementKind.RECORD && isOfThePlatform(type)) {
      return Optional.of(ProblemId.NOT_DESCRIBABLE);
    }
    boolean open = type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD;
    return open || type.getModifiers().contains(Modifier.ABSTRACT)
        ? Optional.of(ProblemId.NO_SUBTYPES)
        : Optional.empty();
  }

  /** The properties of the JDK's classes are not meant as data. */
  private boolean isOfThePlatform(TypeElement type) {
    String name = language.elements().getPackageOf(type).getQualifiedName().toString();
    return name.startsWith("java.") || name.startsWith("javax.");
  }

  private static boolean isSealed(TypeElement type) {
    return type.getModifiers().contains(Modifier.SEALED)
        && (type.getKind() == ElementKind.INTERFACE
            || type.getModifiers().contains(Modifier.ABSTRACT));
  }

  private Schema schema(DeclaredType type, TypeElement element, ElementPlace place) {
    if (isSealed(element)) {
      return choices(element, place);
    }
    String title = element.getSimpleName().toString();
    String description = Descriptions.of(language, element);
    return new ObjectSchema(
        title,
        description,
        element.getKind() == ElementKind.RECORD
            ? recordProperties.of(type, place)
            : beanProperties.of(type, element, place),
        false);
  }

  private Schema choices(TypeElement sealed, ElementPlace place) {
    var choices = new ArrayList<Schema>();
    // Sorted by name: where "permits" is left out, the compilers have orders of their own.
    List<? extends TypeMirror> subtypes =
        sealed.getPermittedSubclasses().stream()
            .sorted(Comparator.<TypeMirror, String>comparing(language::name))
            .toList();
    for (TypeMirror subtype : subtypes) {
      Optional<TypeElement> element = Language.element(subtype);
      ElementPlace at = element.map(found -> ElementPlace.of(found, place)).orElse(place);
      choices.add(schemas.of(subtype, at));
    }
    return new AnyOfSchema(choices);
  }

  /** {@code Page<Item>} is Page_Item: a name has to be at home in a URI. */
  private static String simpleName(DeclaredType type) {
    var name = new StringBuilder(type.asElement().getSimpleName());
    for (TypeMirror argument : type.getTypeArguments()) {
      Language.element(argument)
          .ifPresent(element -> name.append('_').append(element.getSimpleName()));
    }
    return name.toString();
  }
}
