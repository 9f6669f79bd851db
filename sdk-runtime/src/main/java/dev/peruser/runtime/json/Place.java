package dev.peruser.runtime.json;

import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.AnyOfSchema;
import dev.peruser.model.schema.Schema.ArraySchema;
import dev.peruser.model.schema.Schema.MapSchema;
import dev.peruser.model.schema.Schema.NullableSchema;
import dev.peruser.model.schema.Schema.ObjectSchema;
import dev.peruser.model.schema.Schema.RefSchema;
import dev.peruser.model.schema.SchemaDocument;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in the values of a schema, and whether null may stand there. Where a value is one of
 * several shapes, a place is that of all of them.
 */
final class Place {
  private boolean nullable;
  private @Nullable Place items;
  private @Nullable Place entries;
  private final Map<String, Place> properties = new HashMap<>();

  private Place() {}

  /** That of a whole value. */
  static Place of(SchemaDocument document) {
    return new Survey(document.definitions()).place(Set.of(document.root()));
  }

  boolean isNullable() {
    return nullable;
  }

  /** That of the items; null if no array stands here. */
  @Nullable Place items() {
    return items;
  }

  /** That of what stands under a name; null if nothing does. */
  @Nullable Place under(@Nullable String name) {
    Place property = properties.get(name);
    return property == null ? entries : property;
  }

  /** Makes the places of one document, each once, since a type may hold itself. */
  private record Survey(Map<String, Schema> definitions, Map<Set<Schema>, Place> known) {
    Survey(Map<String, Schema> definitions) {
      this(definitions, new HashMap<>());
    }

    Place place(Set<Schema> schemas) {
      Place place = known.get(schemas);
      if (place == null) {
        place = new Place();
        known.put(schemas, place);
        var shapes = new HashSet<Schema>();
        for (Schema schema : schemas) {
          place.nullable |= collect(schema, shapes);
        }
        fill(place, shapes);
      }
      return place;
    }

    /** The shapes that a value has; says whether it may be null as well. */
    private boolean collect(Schema schema, Set<Schema> shapes) {
      if (schema instanceof NullableSchema either) {
        collect(either.schema(), shapes);
        return true;
      } else if (schema instanceof RefSchema ref) {
        return collect(Objects.requireNonNull(definitions.get(ref.name())), shapes);
      } else if (schema instanceof AnyOfSchema any) {
        boolean nullable = false;
        for (Schema choice : any.choices()) {
          nullable |= collect(choice, shapes);
        }
        return nullable;
      }
      shapes.add(schema);
      return false;
    }

    private void fill(Place place, Set<Schema> shapes) {
      var items = new HashSet<Schema>();
      var entries = new HashSet<Schema>();
      var properties = new HashMap<String, Set<Schema>>();
      for (Schema shape : shapes) {
        if (shape instanceof ArraySchema array) {
          items.add(array.items());
        } else if (shape instanceof MapSchema map) {
          entries.add(map.values());
        } else if (shape instanceof ObjectSchema object) {
          object
              .properties()
              .forEach(
                  property ->
                      properties
                          .computeIfAbsent(property.name(), name -> new HashSet<>())
                          .add(property.schema()));
        }
      }
      place.items = items.isEmpty() ? null : place(items);
      place.entries = entries.isEmpty() ? null : place(entries);
      properties.forEach(
          (name, schemas) -> {
            schemas.addAll(entries); // a key of a map may be the name of a property
            place.properties.put(name, place(schemas));
          });
    }
  }
}
