package dev.peruser.processor.schema;

import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.AnyOfSchema;
import dev.peruser.model.schema.Schema.ArraySchema;
import dev.peruser.model.schema.Schema.MapSchema;
import dev.peruser.model.schema.Schema.ObjectSchema;
import dev.peruser.model.schema.Schema.Property;
import dev.peruser.model.schema.Schema.RefSchema;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a type whose values have no end: a record that has to hold another of its kind, which has
 * to hold another. What may be absent, null or empty ends it.
 */
final class FiniteValues {
  private final Map<String, Schema> schemas;
  private final Set<String> finite = new HashSet<>();

  private FiniteValues(Map<String, Schema> schemas) {
    this.schemas = schemas;
  }

  /** The first definition that has to hold itself, if there is one. */
  static Optional<String> firstEndless(Map<String, Schema> schemas) {
    var values = new FiniteValues(schemas);
    values.settle();
    return schemas.entrySet().stream()
        .filter(named -> !values.finite.contains(named.getKey()))
        .filter(named -> values.reaches(named.getValue(), named.getKey(), new HashSet<>()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private void settle() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<String, Schema> schema : schemas.entrySet()) {
        if (!finite.contains(schema.getKey()) && isFinite(schema.getValue())) {
          changed = finite.add(schema.getKey());
        }
      }
    }
  }

  private boolean isFinite(Schema schema) {
    if (schema instanceof RefSchema ref) {
      return finite.contains(ref.name());
    } else if (schema instanceof ObjectSchema object) {
      return object.properties().stream()
          .filter(Property::required)
          .allMatch(property -> isFinite(property.schema()));
    } else if (schema instanceof ArraySchema array) {
      return array.minItems() == 0 || isFinite(array.items());
    } else if (schema instanceof MapSchema map) {
      return map.minProperties() == 0 || isFinite(map.values());
    } else if (schema instanceof AnyOfSchema anyOf) {
      return anyOf.choices().stream().anyMatch(this::isFinite);
    }
    return true;
  }

  /** Whether what a schema must hold leads to a definition. */
  private boolean reaches(Schema schema, String name, Set<String> seen) {
    if (isFinite(schema)) {
      return false;
    } else if (schema instanceof RefSchema ref) {
      return ref.name().equals(name)
          || (seen.add(ref.name()) && reaches(schemas.getOrDefault(ref.name(), ref), name, seen));
    } else if (schema instanceof ObjectSchema object) {
      return object.properties().stream()
          .anyMatch(property -> property.required() && reaches(property.schema(), name, seen));
    }
    return Definitions.children(schema).stream().anyMatch(child -> reaches(child, name, seen));
  }
}
