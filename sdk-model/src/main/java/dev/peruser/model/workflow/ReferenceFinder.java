package dev.peruser.model.workflow;

import dev.peruser.model.descriptor.GroupDescriptor;
import dev.peruser.model.json.JsonReader;
import dev.peruser.model.problem.FilePlace;
import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.SchemaDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an instance depends on, by walking its settings along the schema: whatever stands
 * where the schema has a reference is one, in lists and maps and in defaults too. What does not fit
 * the schema is passed over; it is reported elsewhere.
 */
final class ReferenceFinder {
  private final SchemaDocument document;
  private final Set<String> functions;
  private final Set<String> groups;
  private final List<Reference> references = new ArrayList<>();

  private ReferenceFinder(SchemaDocument document, Set<String> functions, Set<String> groups) {
    this.document = document;
    this.functions = functions;
    this.groups = groups;
  }

  /**
   * Finds the references of an instance.
   *
   * @param document the schema of its settings
   * @param settings its settings
   * @param functions the names of all functions of the file
   * @param groups the names of all groups of the file
   * @return the references, in the order of the schema
   */
  static List<Reference> find(
      SchemaDocument document, YamlMap settings, Set<String> functions, Set<String> groups) {
    var finder = new ReferenceFinder(document, functions, groups);
    finder.walk("", document.root(), settings);
    return finder.references;
  }

  private void walk(String path, Schema schema, YamlNode value) {
    if (schema instanceof Schema.RefSchema ref) {
      walk(path, Definitions.of(ref, document), value);
    } else if (schema instanceof Schema.NullableSchema nullable) {
      walk(path, nullable.schema(), value);
    } else if (schema instanceof Schema.AnyOfSchema anyOf) {
      anyOf.choices().stream()
          .filter(choice -> SettingsCheck.accepts(choice, document, value))
          .findFirst()
          .ifPresent(choice -> walk(path, choice, value));
    } else if (schema instanceof Schema.ObjectSchema object && value instanceof YamlMap map) {
      object(path, object, map);
    } else if (schema instanceof Schema.MapSchema map && value instanceof YamlMap values) {
      values.entries().forEach((key, entry) -> walk(join(path, key), map.values(), entry.value()));
    } else if (schema instanceof Schema.ArraySchema array && value instanceof YamlList list) {
      for (int i = 0; i < list.items().size(); i++) {
        walk(path + "[" + i + "]", array.items(), list.items().get(i));
      }
    } else if (value instanceof YamlScalar scalar && scalar.value() instanceof String target) {
      if (schema instanceof Schema.FunctionRefSchema ref) {
        add(path, target, scalar, Reference.Kind.FUNCTION, ref.target());
      } else if (schema instanceof Schema.FunctionGroupRefSchema ref) {
        add(path, target, scalar, Reference.Kind.GROUP, ref.target());
      }
    }
  }

  private void object(String path, Schema.ObjectSchema object, YamlMap map) {
    for (Schema.Property property : object.properties()) {
      Optional<YamlNode> value = map.get(property.name());
      if (value.isEmpty() && property.defaultValue().isPresent()) {
        value = Optional.of(node(JsonReader.read(property.defaultValue().get()), map.place()));
      }
      value.ifPresent(node -> walk(join(path, property.name()), property.schema(), node));
    }
  }

  private void add(
      String path, String target, YamlScalar scalar, Reference.Kind kind, String targetType) {
    references.add(
        new Reference(
            path,
            target,
            scalar.source(),
            instance(target, functions, groups),
            kind,
            targetType,
            scalar.place()));
  }

  /**
   * A function is itself; {@code a__b__c} may belong to group {@code a__b} or to group {@code a}.
   */
  static String instance(String target, Set<String> functions, Set<String> groups) {
    if (functions.contains(target) || groups.contains(target)) {
      return target;
    }
    int separator = target.lastIndexOf(GroupDescriptor.SEPARATOR);
    while (separator > 0) {
      String group = target.substring(0, separator);
      if (groups.contains(group)) {
        return group;
      }
      separator = target.lastIndexOf(GroupDescriptor.SEPARATOR, separator - 1);
    }
    return target;
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** A default as a value that stands where its settings stand. */
  private static YamlNode node(@Nullable Object json, FilePlace place) {
    if (json instanceof Map<?, ?> map) {
      var entries = new LinkedHashMap<String, YamlMap.Entry>();
      map.forEach(
          (key, value) ->
              entries.put(
                  (String) key, new YamlMap.Entry((String) key, place, node(value, place))));
      return new YamlMap(place, entries);
    } else if (json instanceof List<?> list) {
      var items = new ArrayList<YamlNode>();
      list.forEach(item -> items.add(node(item, place)));
      return new YamlList(place, items);
    }
    return new YamlScalar(place, json, String.valueOf(json), false);
  }
}
