package dev.peruser.processor.schema;

import dev.peruser.api.FunctionGroupRef;
import dev.peruser.api.FunctionRef;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.ArraySchema;
import dev.peruser.model.schema.Schema.BooleanSchema;
import dev.peruser.model.schema.Schema.EnumSchema;
import dev.peruser.model.schema.Schema.FunctionGroupRefSchema;
import dev.peruser.model.schema.Schema.FunctionRefSchema;
import dev.peruser.model.schema.Schema.MapSchema;
import dev.peruser.model.schema.Schema.NullableSchema;
import dev.peruser.model.schema.Schema.StringSchema;
import dev.peruser.processor.read.Containers;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.read.Missing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Walks the types of one document. */
final class TypeSchemas {
  /** Stands where a type could not be described, so that the rest of the document is looked at. */
  private static final Schema NOTHING = BooleanSchema.ANY;

  private final Language language;
  private final Usage usage;
  private final List<Problem> problems;
  private final NamedTypes namedTypes;
  private final Map<String, TypeElement> classes = new LinkedHashMap<>();
  private final Constraints constraints;
  private final Creators creators;
  private final Delegates delegates;
  private final EnumTexts enumTexts;
  private final Deque<String> open = new ArrayDeque<>();
  private final List<Missing> missing = new ArrayList<>();

  TypeSchemas(Language language, Usage usage, Definitions definitions, List<Problem> problems) {
    this.language = language;
    this.usage = usage;
    this.problems = problems;
    this.constraints = new Constraints(problems);
    this.creators = new Creators(language, usage, problems);
    this.delegates = new Delegates(language, usage, creators, problems);
    this.enumTexts = new EnumTexts(usage, problems);
    this.namedTypes = new NamedTypes(language, usage, definitions, this, creators, problems);
  }

  Set<TypeElement> classes() {
    return Collections.unmodifiableSet(new java.util.LinkedHashSet<>(classes.values()));
  }

  List<Missing> missing() {
    return List.copyOf(missing);
  }

  /** Notes a class as part of the document. */
  void met(TypeElement type) {
    classes.putIfAbsent(type.getQualifiedName().toString(), type);
  }

  /** Reports, and gives a schema to go on with. */
  Schema problem(ProblemId id, ElementPlace place, Object... arguments) {
    problems.add(id.at(place, arguments));
    return NOTHING;
  }

  private Schema missing(TypeMirror type, ElementPlace place) {
    missing.add(new Missing(language.unresolved(type), place));
    return NOTHING;
  }

  /** The schema of a type with the annotations of its use, as on a type argument. */
  Schema of(TypeMirror type, ElementPlace place) {
    Schema schema = ofMember(type, place);
    List<? extends AnnotationMirror> uses = type.getAnnotationMirrors();
    if (uses.isEmpty()) {
      return schema;
    }
    Schema value = Nullness.isNullable(uses) ? nullable(schema) : schema;
    return constraints.apply(value, Annotations.ofUse(place, uses), language.name(type));
  }

  /** The schema of a type whose annotations are looked at with those of the member that has it. */
  Schema ofMember(TypeMirror type, ElementPlace place) {
    return switch (type.getKind()) {
      case ERROR -> missing(type, place);
      case TYPEVAR -> variable((TypeVariable) type, place);
      case WILDCARD -> wildcard((WildcardType) type, place);
      case ARRAY -> array((ArrayType) type, place);
      case DECLARED -> declared((DeclaredType) type, place);
      default ->
          SimpleTypes.find(language.name(type))
              .orElseGet(() -> problem(ProblemId.NOT_DESCRIBABLE, place, language.name(type)));
    };
  }

  /** That a registered class has type parameters is a mistake of its own, and told as such. */
  private Schema variable(TypeVariable variable, ElementPlace place) {
    boolean ofMethod = variable.asElement().getEnclosingElement() instanceof ExecutableElement;
    return ofMethod ? problem(ProblemId.TYPE_VARIABLE, place, language.name(variable)) : NOTHING;
  }

  private Schema wildcard(WildcardType wildcard, ElementPlace place) {
    TypeMirror bound = wildcard.getExtendsBound();
    return bound != null
        ? of(bound, place)
        : problem(ProblemId.NOT_DESCRIBABLE, place, language.name(wildcard));
  }

  private Schema array(ArrayType array, ElementPlace place) {
    boolean primitive = array.getComponentType().getKind().isPrimitive();
    Optional<Schema> text = primitive ? SimpleTypes.find(language.name(array)) : Optional.empty();
    return text.orElseGet(() -> new ArraySchema(items(array.getComponentType(), place), false));
  }

  /** {@code @Size String[]} is about the array, though the compiler puts it on the item as well. */
  private Schema items(TypeMirror type, ElementPlace place) {
    Schema schema = ofMember(type, place);
    return Nullness.isNullable(type) ? nullable(schema) : schema;
  }

  private Schema declared(DeclaredType type, ElementPlace place) {
    if (Language.isRaw(type)) {
      return problem(ProblemId.RAW_TYPE, place, language.name(type));
    }
    Optional<Schema> simple = SimpleTypes.find(language.name(type));
    if (simple.isPresent()) {
      return simple.get();
    }
    Optional<Schema> optional =
        Containers.optionalValue(type)
            .map(value -> of(value, place))
            .or(() -> SimpleTypes.optionalNumber(language.name(type)));
    return optional
        .<Schema>map(TypeSchemas::nullable)
        .or(() -> reference(type, place))
        .orElseGet(() -> delegated(type, place));
  }

  /** What stands for the whole of a value, or else the value by its parts. */
  private Schema delegated(DeclaredType type, ElementPlace place) {
    var element = (TypeElement) type.asElement();
    if (element.getQualifiedName().toString().startsWith("java.")) {
      return container(type, place)
          .or(() -> enumeration(type, place))
          .orElseGet(() -> named(type, Optional.empty(), place));
    }
    Creators.Found found = creators.in(element, place);
    Optional<TypeMirror> delegate = delegates.of(type, found, place);
    if (delegate.isPresent()) {
      met(element);
      return within(type, place, () -> of(delegate.get(), ElementPlace.of(element, place)));
    }
    return container(type, place)
        .or(() -> enumeration(type, place))
        .orElseGet(() -> named(type, found.creator(), place));
  }

  /** How a class is made, for one that is a choice among others. */
  Optional<Creators.Creator> creatorOf(DeclaredType type, ElementPlace place) {
    return creators.in((TypeElement) type.asElement(), place).creator();
  }

  /** An object stands between the collections around it and those within it. */
  private Schema named(DeclaredType type, Optional<Creators.Creator> creator, ElementPlace place) {
    var around = List.copyOf(open);
    open.clear();
    Schema schema = namedTypes.of(type, creator, place);
    open.addAll(around);
    return schema;
  }

  /** Notes a type that has no object around its parts, so that it can't be a part of itself. */
  private Schema within(DeclaredType type, ElementPlace place, Supplier<Schema> parts) {
    String name = language.name(type);
    if (open.contains(name)) {
      return problem(ProblemId.RECURSIVE_WITHOUT_OBJECT, place, name);
    }
    open.push(name);
    Schema schema = parts.get();
    open.pop();
    return schema;
  }

  private static Schema nullable(Schema schema) {
    return schema instanceof NullableSchema ? schema : new NullableSchema(schema);
  }

  private Optional<Schema> reference(DeclaredType type, ElementPlace place) {
    boolean toGroup = Language.isOf(type, FunctionGroupRef.class.getName());
    if (!toGroup && !Language.isOf(type, FunctionRef.class.getName())) {
      return Optional.empty();
    }
    if (usage != Usage.CONFIG) {
      return Optional.of(problem(ProblemId.REFERENCE_OUTSIDE_CONFIG, place, language.name(type)));
    }
    TypeMirror argument = type.getTypeArguments().get(0);
    if (Language.isUnresolved(argument)) {
      missing(argument, place);
    }
    String target = language.name(argument);
    return Optional.of(
        toGroup ? new FunctionGroupRefSchema(target) : new FunctionRefSchema(target));
  }

  private Optional<Schema> container(DeclaredType type, ElementPlace place) {
    Optional<TypeMirror> key = Containers.key(language, type);
    Optional<TypeMirror> held =
        key.isPresent() ? Containers.mapValue(language, type) : Containers.item(language, type);
    if (held.isEmpty()) {
      return Optional.empty();
    }
    if (usage != Usage.OUTPUT && !Containers.isBindable(type)) {
      return Optional.of(problem(ProblemId.UNBINDABLE_CONTAINER, place, language.name(type)));
    }
    return Optional.of(
        within(
            type,
            place,
            () ->
                key.isPresent()
                    ? new MapSchema(
                        keys(key.get(), place), of(held.get(), place), 0, Optional.empty())
                    : new ArraySchema(of(held.get(), place), Containers.isSet(language, type))));
  }

  /** A key is the name of a JSON property, so it has to have a text that it can be read from. */
  private Schema keys(TypeMirror key, ElementPlace place) {
    if (key.getKind() == TypeKind.ERROR) {
      missing(key, place);
      return StringSchema.ANY;
    }
    String name = language.name(key);
    Optional<Schema> schema =
        key.getKind() == TypeKind.DECLARED
            ? MapKeys.find(name).or(() -> enumeration((DeclaredType) key, place))
            : Optional.empty();
    if (schema.isEmpty()) {
      problem(ProblemId.MAP_KEY, place, name);
      return StringSchema.ANY;
    }
    return constraints.apply(
        schema.get(), Annotations.ofUse(place, key.getAnnotationMirrors()), name);
  }

  private Optional<Schema> enumeration(DeclaredType type, ElementPlace place) {
    if (!EnumTexts.isEnum(type)) {
      return Optional.empty();
    }
    var element = (TypeElement) type.asElement();
    met(element);
    return Optional.of(new EnumSchema(enumTexts.of(element, place)));
  }
}
