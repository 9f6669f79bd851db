package dev.peruser.model.workflow;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.problem.Suggestions;
import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.SchemaDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Holds the settings of an instance against the schema of its type. In contrast to an input, a
 * setting that the type does not have is a mistake: most often a misspelt one.
 */
final class SettingsCheck {
  private final SchemaDocument document;
  private final List<Problem> problems;

  private SettingsCheck(SchemaDocument document, List<Problem> problems) {
    this.document = document;
    this.problems = problems;
  }

  /**
   * Checks a value.
   *
   * @param path what messages call the value
   * @param document the schema
   * @param value the value
   * @return what is wrong
   */
  static List<Problem> check(String path, SchemaDocument document, YamlNode value) {
    return check(path, document.root(), document, value);
  }

  /** Whether a value has a shape, for choosing among several. */
  static boolean accepts(Schema schema, SchemaDocument document, YamlNode value) {
    return check("", schema, document, value).isEmpty();
  }

  private static List<Problem> check(
      String path, Schema schema, SchemaDocument document, YamlNode value) {
    var problems = new ArrayList<Problem>();
    new SettingsCheck(document, problems).value(path, schema, value);
    return problems;
  }

  private void value(String path, Schema schema, YamlNode value) {
    if (value instanceof YamlUnknown) {
      return;
    }
    if (schema instanceof Schema.RefSchema ref) {
      value(path, Definitions.of(ref, document), value);
    } else if (schema instanceof Schema.NullableSchema nullable) {
      if (!(value instanceof YamlScalar scalar && scalar.value() == null)) {
        value(path, nullable.schema(), value);
      }
    } else if (schema instanceof Schema.AnyOfSchema anyOf) {
      if (anyOf.choices().stream().noneMatch(choice -> accepts(choice, document, value))) {
        String shapes = SchemaWords.describe(anyOf, document);
        problems.add(ProblemId.NO_SHAPE_FITS.at(value.place(), path, shapes));
      }
    } else if (schema instanceof Schema.EnumSchema choice) {
      choice(path, choice, value);
    } else {
      Expected expected = expected(schema);
      if (expected.accepts(value)) {
        wellTyped(path, schema, value);
      } else {
        problems.add(expected.problem(path, value));
      }
    }
  }

  private static Expected expected(Schema schema) {
    if (schema instanceof Schema.ObjectSchema || schema instanceof Schema.MapSchema) {
      return Expected.MAP;
    } else if (schema instanceof Schema.ArraySchema) {
      return Expected.LIST;
    } else if (schema instanceof Schema.BooleanSchema) {
      return Expected.BOOLEAN;
    } else if (schema instanceof Schema.IntegerSchema) {
      return Expected.INTEGER;
    }
    return schema instanceof Schema.NumberSchema ? Expected.NUMBER : Expected.STRING;
  }

  private void wellTyped(String path, Schema schema, YamlNode value) {
    if (schema instanceof Schema.ObjectSchema object && value instanceof YamlMap map) {
      object(path, object, map);
    } else if (schema instanceof Schema.MapSchema map && value instanceof YamlMap values) {
      values
          .entries()
          .forEach((key, entry) -> value(path + "." + key, map.values(), entry.value()));
    } else if (schema instanceof Schema.ArraySchema array && value instanceof YamlList list) {
      array(path, array, list);
    } else if (schema instanceof Schema.IntegerSchema integer) {
      integer(path, integer, value);
    } else if (schema instanceof Schema.StringSchema string) {
      string(path, string, value);
    }
  }

  private void object(String path, Schema.ObjectSchema object, YamlMap map) {
    List<String> names = object.properties().stream().map(Schema.Property::name).toList();
    map.entries()
        .forEach(
            (key, entry) -> {
              if (!names.contains(key)) {
                String advice = Suggestions.advice(key, names, "It has none: take it out.");
                problems.add(
                    ProblemId.UNKNOWN_SETTING.at(
                        entry.keyPlace(), path, Shown.shorten(key), advice));
              }
            });
    for (Schema.Property property : object.properties()) {
      Optional<YamlNode> value = map.get(property.name());
      if (value.isPresent()) {
        value(path + "." + property.name(), property.schema(), value.get());
      } else if (property.required()) {
        String wanted = SchemaWords.describe(property.schema(), document);
        problems.add(ProblemId.MISSING_SETTING.at(map.place(), path, property.name(), wanted));
      }
    }
  }

  private void array(String path, Schema.ArraySchema array, YamlList list) {
    var seen = new HashSet<Object>();
    int index = 0;
    for (YamlNode item : list.items()) {
      value(path + "[" + index++ + "]", array.items(), item);
      Object plain = item.toPlain();
      if (array.uniqueItems() && plain != null && !seen.add(plain)) {
        problems.add(ProblemId.LISTED_TWICE.at(item.place(), path, Shown.text(item)));
      }
    }
  }

  private void integer(String path, Schema.IntegerSchema integer, YamlNode value) {
    BigDecimal number = Expected.integer(value).orElseThrow();
    boolean low =
        integer.minimum().filter(min -> number.compareTo(new BigDecimal(min)) < 0).isPresent();
    boolean high =
        integer.maximum().filter(max -> number.compareTo(new BigDecimal(max)) > 0).isPresent();
    if (low || high) {
      outOfRange(path, SchemaWords.integer(integer), value);
    }
  }

  private void string(String path, Schema.StringSchema string, YamlNode value) {
    String text = String.valueOf(value.toPlain());
    // JSON Schema counts characters, not UTF-16 units.
    int length = text.codePointCount(0, text.length());
    if (length < string.minLength() || string.maxLength().filter(max -> length > max).isPresent()) {
      outOfRange(path, SchemaWords.string(string), value);
    } else {
      StringFormat.problem(string.format(), text, path, value).ifPresent(problems::add);
    }
  }

  private void outOfRange(String path, String range, YamlNode value) {
    problems.add(ProblemId.OUT_OF_RANGE.at(value.place(), path, range, Shown.text(value)));
  }

  private void choice(String path, Schema.EnumSchema choice, YamlNode value) {
    if (!Expected.STRING.accepts(value)) {
      problems.add(Expected.STRING.problem(path, value));
    } else if (!choice.values().contains(value.toPlain())) {
      String advice = Suggestions.advice(String.valueOf(value.toPlain()), choice.values(), "");
      problems.add(ProblemId.NOT_A_CHOICE.at(value.place(), path, Shown.text(value), advice));
    }
  }
}
