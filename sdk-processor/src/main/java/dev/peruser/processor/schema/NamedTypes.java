package dev.peruser.processor.schema;

import static java.util.stream.Collectors.joining;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.AnyOfSchema;
import dev.peruser.model.schema.Schema.ObjectSchema;
import dev.peruser.model.schema.Schema.Property;
import dev.peruser.model.schema.Schema.RefSchema;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.Descriptions;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.read.Names;
import dev.peruser.processor.schema.Creators.Creator;
import dev.peruser.processor.schema.TypeIds.Subtype;
import dev.peruser.processor.schema.TypeIds.TypeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/** Records, classes with properties, and types with subtypes: what a document defines by name. */
final class NamedTypes {
  /** Nobody nests a type so often in itself; a type that grows with each level has no end. */
  private static final int DEEPEST_NESTING = 8;

  private final Language language;
  private final Usage usage;
  private final Definitions definitions;
  private final TypeSchemas schemas;
  private final UnsupportedAnnotations unsupported;
  private final ObjectProperties properties;
  private final TypeIds typeIds;
  private final TypedObjects typedObjects;
  private final List<Problem> problems;
  private final Map<TypeElement, Integer> open = new HashMap<>();

  NamedTypes(
      Language language,
      Usage usage,
      Definitions definitions,
      TypeSchemas schemas,
      Creators creators,
      List<Problem> problems) {
    this.language = language;
    this.usage = usage;
    this.definitions = definitions;
    this.schemas = schemas;
    this.problems = problems;
    this.unsupported = new UnsupportedAnnotations(usage, problems);
    this.properties =
        new ObjectProperties(
            language,
            usage,
            schemas,
            unsupported,
            new DefaultTexts(definitions),
            new MemberReader(language, usage, creators),
            problems);
    this.typeIds = new TypeIds(language, usage, unsupported, problems);
    this.typedObjects = new TypedObjects(usage, typeIds);
  }

  Schema of(DeclaredType type, Optional<Creator> creator, ElementPlace place) {
    String name = language.name(type);
    Optional<RefSchema> known = definitions.find(name + uses(type));
    if (known.isPresent()) {
      return known.get();
    }
    var element = (TypeElement) type.asElement();
    Optional<ProblemId> obstacle = obstacle(element);
    if (obstacle.isPresent()) {
      return schemas.problem(obstacle.get(), place, name);
    }
    if (open.merge(element, 1, Integer::sum) > DEEPEST_NESTING) {
      open.merge(element, -1, Integer::sum);
      return schemas.problem(ProblemId.ENDLESS_TYPE, place, element.getQualifiedName());
    }
    Schema schema = described(type, element, creator, place);
    open.merge(element, -1, Integer::sum);
    return schema;
  }

  private Schema described(
      DeclaredType type, TypeElement element, Optional<Creator> creator, ElementPlace place) {
    Annotations annotations = ClassFacts.annotations(language, element, place);
    unsupported.check(annotations);
    annotations.customConstraints().forEach(this::notChecked);
    Optional<TypeId> typeId = typeIds.of(annotations);
    boolean several =
        TypeIds.isAbstract(element)
            || (typeId.isPresent()
                && Annotations.of(ElementPlace.of(element)).has(Jackson.SUB_TYPES));
    if (several) {
      return choices(type, element, typeId, place);
    }
    return concrete(
        type,
        typeId,
        typeId.isPresent() ? typeIds.own(element, typeId) : List.of(),
        creator,
        place);
  }

  private void notChecked(Annotation constraint) {
    problems.add(ProblemId.CONSTRAINT_NOT_CHECKED.at(constraint.place(), constraint.simpleName()));
  }

  private Optional<ProblemId> obstacle(TypeElement type) {
    if (type.getQualifiedName().contentEquals("java.lang.Object")) {
      return Optional.of(ProblemId.NOT_DESCRIBABLE);
    }
    if (type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of(ProblemId.INNER_CLASS_VALUE);
    }
    return type.getKind() != ElementKind.RECORD && isOfThePlatform(type)
        ? Optional.of(ProblemId.NOT_DESCRIBABLE)
        : Optional.empty();
  }

  /** The properties of the JDK's classes are not meant as data. */
  private boolean isOfThePlatform(TypeElement type) {
    String name = language.packageName(type);
    return name.startsWith("java.") || name.startsWith("javax.");
  }

  private Schema choices(
      DeclaredType type, TypeElement element, Optional<TypeId> typeId, ElementPlace place) {
    String name = language.name(type);
    List<Subtype> subtypes = typeIds.subtypes(element, typeId, place);
    if (subtypes.isEmpty()) {
      return schemas.problem(ProblemId.NO_SUBTYPES, place, name);
    }
    if (typeId.isEmpty() && usage != Usage.OUTPUT) {
      return schemas.problem(ProblemId.SEALED_INPUT, place, name);
    }
    schemas.met(element);
    RefSchema ref = definitions.declare(name + uses(type), name, simpleName(type));
    definitions.place(ref, ElementPlace.of(element, place));
    var choices = new ArrayList<Schema>();
    for (Subtype subtype : subtypes) {
      choices.add(choice(type, subtype, typeId));
    }
    definitions.define(ref, new AnyOfSchema(choices, typeId.flatMap(TypedObjects::discriminator)));
    return ref;
  }

  private Schema choice(DeclaredType base, Subtype subtype, Optional<TypeId> typeId) {
    DeclaredType type = Subtypes.withArgumentsOf(language, subtype.type(), base);
    if (Language.isRaw(type)) {
      return schemas.problem(ProblemId.RAW_TYPE, subtype.place(), language.name(type));
    }
    if (typeId.isEmpty()) {
      return schemas.of(type, subtype.place());
    }
    Optional<ProblemId> obstacle = obstacle(subtype.type());
    return obstacle.isPresent()
        ? schemas.problem(obstacle.get(), subtype.place(), language.name(type))
        : concrete(
            type, typeId, subtype.ids(), schemas.creatorOf(type, subtype.place()), subtype.place());
  }

  private Schema concrete(
      DeclaredType type,
      Optional<TypeId> typeId,
      List<String> ids,
      Optional<Creator> creator,
      ElementPlace place) {
    String name = language.name(type);
    String full = ids.isEmpty() ? name : name + " " + ids;
    String key = full + uses(type);
    Optional<RefSchema> known = definitions.find(key);
    if (known.isPresent()) {
      return known.get();
    }
    var element = (TypeElement) type.asElement();
    schemas.met(element);
    RefSchema ref = definitions.declare(key, full, simpleName(type));
    definitions.place(ref, ElementPlace.of(element, place));
    ObjectSchema object = object(type, element, creator, place);
    definitions.define(
        ref,
        typeId
            .map(id -> typedObjects.with(id, ids, object, name, ElementPlace.of(element, place)))
            .orElse(object));
    return ref;
  }

  private ObjectSchema object(
      DeclaredType type, TypeElement element, Optional<Creator> creator, ElementPlace place) {
    ClassFacts facts = ClassFacts.of(language, usage, element, place, problems);
    boolean record = element.getKind() == ElementKind.RECORD;
    String title = element.getSimpleName().toString();
    if (!record && usage != Usage.OUTPUT && creator.isEmpty() && !hasPlainConstructor(element)) {
      schemas.problem(ProblemId.NOT_BINDABLE, place, language.name(type));
      return new ObjectSchema(title, "", List.of(), false);
    }
    List<Property> found = properties.of(type, facts, creator, place);
    if (!record && found.isEmpty()) {
      schemas.problem(ProblemId.NO_PROPERTIES, place, language.name(type));
    }
    return new ObjectSchema(title, description(element, facts), found, facts.isClosed());
  }

  private String description(TypeElement element, ClassFacts facts) {
    return Annotations.of(ElementPlace.of(element))
        .find(Names.DESCRIPTION)
        .or(() -> facts.annotations().find(Jackson.CLASS_DESCRIPTION))
        .flatMap(found -> found.text("value"))
        .orElseGet(() -> Descriptions.of(language, element));
  }

  private static boolean hasPlainConstructor(TypeElement type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .anyMatch(constructor -> constructor.getParameters().isEmpty());
  }

  /** {@code Page<String>} is not {@code Page<@Nullable String>}, though its name is the same. */
  private static String uses(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      return declared.getTypeArguments().stream().map(NamedTypes::use).collect(joining(","));
    } else if (type instanceof ArrayType array) {
      return use(array.getComponentType());
    } else if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      return use(wildcard.getExtendsBound());
    }
    return "";
  }

  private static String use(TypeMirror type) {
    return "<" + type.getAnnotationMirrors() + uses(type) + ">";
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
