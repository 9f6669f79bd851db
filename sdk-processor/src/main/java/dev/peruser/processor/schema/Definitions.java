package dev.peruser.processor.schema;

import dev.peruser.model.check.CompiledSchema;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.AnyOfSchema;
import dev.peruser.model.schema.Schema.ArraySchema;
import dev.peruser.model.schema.Schema.MapSchema;
import dev.peruser.model.schema.Schema.NullableSchema;
import dev.peruser.model.schema.Schema.ObjectSchema;
import dev.peruser.model.schema.Schema.Property;
import dev.peruser.model.schema.Schema.RefSchema;
import dev.peruser.model.schema.SchemaDocument;
import dev.peruser.processor.read.ElementPlace;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The named types of one document. While a document is built, each is referred to by name; in the
 * end, a type that is used once is written where it is used, and one that is used more than once
 * stays a definition. A recursive type uses itself, so it stays. The root is always written out.
 */
final class Definitions {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Schema> schemas = new LinkedHashMap<>();
  private final Map<String, ElementPlace> places = new HashMap<>();

  /** The definition of a type, if it has been met before. */
  Optional<RefSchema> find(String type) {
    return Optional.ofNullable(names.get(type)).map(RefSchema::new);
  }

  /**
   * Names a type before it is described, so that it may refer to itself.
   *
   * @param type what it is found by
   * @param fullName the type's name
   * @param simpleName the name that it gets, unless another type has it
   * @return the reference
   */
  RefSchema declare(String type, String fullName, String simpleName) {
    String name = free(simpleName, fullName);
    names.put(type, name);
    schemas.put(name, new ObjectSchema("", "", List.of(), false));
    return new RefSchema(name);
  }

  private String free(String simpleName, String fullName) {
    if (!schemas.containsKey(simpleName)) {
      return simpleName;
    }
    String full = fullName.replaceAll("[^\\w.]+", "_");
    String name = full;
    for (int i = 2; schemas.containsKey(name); i++) {
      name = full + "_" + i;
    }
    return name;
  }

  /** Notes where a named type is, for problems that show when all is described. */
  void place(RefSchema ref, ElementPlace place) {
    places.put(ref.name(), place);
  }

  /** Reports a type whose values have no end. */
  void checkFinite(List<Problem> problems) {
    FiniteValues.firstEndless(schemas)
        .ifPresent(
            name -> {
              ElementPlace place = Objects.requireNonNull(places.get(name), name);
              problems.add(ProblemId.ENDLESS_VALUE.at(place, place.element()));
            });
  }

  /** Gives a named type its schema. */
  void define(RefSchema ref, Schema schema) {
    schemas.put(ref.name(), schema);
  }

  /** What a reference stands for. */
  Schema resolve(Schema schema) {
    return schema instanceof RefSchema ref ? schemas.getOrDefault(ref.name(), schema) : schema;
  }

  /** Whether a JSON value, as the model's reader gives it, is one of a schema. */
  boolean accepts(Schema schema, @Nullable Object value) {
    return CompiledSchema.of(new SchemaDocument(schema, schemas)).mistakes(value).isEmpty();
  }

  /** The document, with only those definitions that are used more than once. */
  SchemaDocument document(Schema root) {
    var uses = new HashMap<String, Integer>();
    count(root, uses);
    Map<String, Schema> shared = new LinkedHashMap<>();
    schemas.forEach(
        (name, schema) -> {
          if (uses.getOrDefault(name, 0) > 1) {
            shared.put(name, inlined(schema, uses));
          }
        });
    return new SchemaDocument(inlined(resolve(root), uses), shared);
  }

  private void count(Schema schema, Map<String, Integer> uses) {
    if (schema instanceof RefSchema ref) {
      if (uses.merge(ref.name(), 1, Integer::sum) == 1) {
        count(resolve(ref), uses);
      }
    } else {
      children(schema).forEach(child -> count(child, uses));
    }
  }

  private Schema inlined(Schema schema, Map<String, Integer> uses) {
    if (schema instanceof RefSchema ref) {
      return uses.getOrDefault(ref.name(), 0) > 1 ? ref : inlined(resolve(ref), uses);
    }
    return mapped(schema, child -> inlined(child, uses));
  }

  static List<Schema> children(Schema schema) {
    if (schema instanceof ObjectSchema object) {
      return object.properties().stream().map(Property::schema).toList();
    } else if (schema instanceof MapSchema map) {
      return List.of(map.keys(), map.values());
    } else if (schema instanceof ArraySchema array) {
      return List.of(array.items());
    } else if (schema instanceof NullableSchema nullable) {
      return List.of(nullable.schema());
    } else if (schema instanceof AnyOfSchema anyOf) {
      return anyOf.choices();
    }
    return List.of();
  }

  private static Schema mapped(Schema schema, UnaryOperator<Schema> change) {
    if (schema instanceof ObjectSchema object) {
      return new ObjectSchema(
          object.title(),
          object.description(),
          object.properties().stream().map(property -> mapped(property, change)).toList(),
          object.closed());
    } else if (schema instanceof MapSchema map) {
      return new MapSchema(
          change.apply(map.keys()),
          change.apply(map.values()),
          map.minProperties(),
          map.maxProperties());
    } else if (schema instanceof ArraySchema array) {
      return new ArraySchema(
          change.apply(array.items()), array.uniqueItems(), array.minItems(), array.maxItems());
    } else if (schema instanceof NullableSchema nullable) {
      return new NullableSchema(change.apply(nullable.schema()));
    } else if (schema instanceof AnyOfSchema anyOf) {
      return new AnyOfSchema(anyOf.choices().stream().map(change).toList(), anyOf.discriminator());
    }
    return schema;
  }

  private static Property mapped(Property property, UnaryOperator<Schema> change) {
    return new Property(
        property.name(),
        change.apply(property.schema()),
        property.required(),
        property.defaultValue(),
        property.description(),
        property.aliases());
  }
}
