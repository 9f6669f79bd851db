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
import dev.peruser.model.schema.Schema.IntegerSchema;
import dev.peruser.model.schema.Schema.MapSchema;
import dev.peruser.model.schema.Schema.NullableSchema;
import dev.peruser.model.schema.Schema.StringSchema;
import dev.peruser.processor.read.Containers;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Deque<String> open = new ArrayDeque<>();
  private boolean unresolved;

  TypeSchemas(Language language, Usage usage, Definitions definitions, List<Problem> problems) {
    this.language = language;
    this.usage = usage;
    this.problems = problems;
    this.namedTypes = new NamedTypes(language, usage, definitions, this, problems);
  }

  Set<TypeElement> classes() {
    return Collections.unmodifiableSet(new java.util.LinkedHashSet<>(classes.values()));
  }

  boolean isUnresolved() {
    return unresolved;
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

  Schema of(TypeMirror type, ElementPlace place) {
    return switch (type.getKind()) {
      case ERROR -> {
        unresolved = true;
        yield NOTHING;
      }
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
    return text.orElseGet(() -> new ArraySchema(of(array.getComponentType(), place), false));
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
        .or(() -> container(type, place))
        .or(() -> enumeration(type))
        .orElseGet(() -> named(type, place));
  }

  /** An object stands between the collections around it and those within it. */
  private Schema named(DeclaredType type, ElementPlace place) {
    var around = List.copyOf(open);
    open.clear();
    Schema schema = namedTypes.of(type, place);
    open.addAll(around);
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
      unresolved = true;
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
    String name = language.name(type);
    if (open.contains(name)) {
      return Optional.of(problem(ProblemId.RECURSIVE_WITHOUT_OBJECT, place, name));
    }
    open.push(name);
    key.ifPresent(found -> checkKey(found, place));
    Schema values = of(held.get(), place);
    open.pop();
    return Optional.of(
        key.isPresent()
            ? new MapSchema(values)
            : new ArraySchema(values, Containers.isSet(language, type)));
  }

  /** A key is the name of a JSON property, so it has to have a text that it can be read from. */
  private void checkKey(TypeMirror key, ElementPlace place) {
    String name = language.name(key);
    boolean text =
        SimpleTypes.find(name)
            .filter(
                schema ->
                    schema instanceof StringSchema
                        || schema instanceof IntegerSchema
                        || schema instanceof BooleanSchema)
            .isPresent();
    boolean simple = text && key.getKind() == TypeKind.DECLARED;
    boolean constant =
        key.getKind() == TypeKind.DECLARED && enumeration((DeclaredType) key).isPresent();
    if (key.getKind() == TypeKind.ERROR) {
      unresolved = true;
    } else if (!simple && !constant) {
      problem(ProblemId.MAP_KEY, place, name);
    }
  }

  private Optional<Schema> enumeration(DeclaredType type) {
    var element = (TypeElement) type.asElement();
    if (element.getKind() != javax.lang.model.element.ElementKind.ENUM) {
      return Optional.empty();
    }
    met(element);
    return Optional.of(new EnumSchema(EnumConstants.names(element)));
  }
}
