package dev.peruser.model.check;

import dev.peruser.model.schema.PatternText;
import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.AnyOfSchema;
import dev.peruser.model.schema.Schema.ArraySchema;
import dev.peruser.model.schema.Schema.BooleanSchema;
import dev.peruser.model.schema.Schema.EnumSchema;
import dev.peruser.model.schema.Schema.FunctionGroupRefSchema;
import dev.peruser.model.schema.Schema.FunctionRefSchema;
import dev.peruser.model.schema.Schema.IntegerSchema;
import dev.peruser.model.schema.Schema.MapSchema;
import dev.peruser.model.schema.Schema.NullableSchema;
import dev.peruser.model.schema.Schema.NumberSchema;
import dev.peruser.model.schema.Schema.ObjectSchema;
import dev.peruser.model.schema.Schema.Property;
import dev.peruser.model.schema.Schema.RefSchema;
import dev.peruser.model.schema.Schema.StringSchema;
import dev.peruser.model.schema.SchemaDocument;
import dev.peruser.model.schema.TextFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes rules of the schemas of one document; a definition becomes one rule, however often used.
 */
final class RuleCompiler {
  private final SchemaDocument document;
  private final boolean closed;
  private final Map<String, Rule> definitions = new HashMap<>();
  private final List<CompiledSchema.Default> defaults = new ArrayList<>();

  RuleCompiler(SchemaDocument document, boolean closed) {
    this.document = document;
    this.closed = closed;
  }

  Rule root() {
    return rule(document.root());
  }

  /** What the rules that were made have met. */
  List<CompiledSchema.Default> defaults() {
    return List.copyOf(defaults);
  }

  // An if chain: patterns in switch are a preview in Java 17.
  private Rule rule(Schema schema) {
    if (schema instanceof RefSchema ref) {
      return definition(ref.name());
    } else if (schema instanceof ObjectSchema object) {
      return fill(new ObjectRule(object, closed || object.closed()), object);
    } else if (schema instanceof AnyOfSchema anyOf) {
      return fill(new ChoiceRule(anyOf), anyOf);
    } else if (schema instanceof NullableSchema nullable) {
      return new NullableRule(nullable, rule(nullable.schema()));
    } else if (schema instanceof MapSchema map) {
      return new MapRule(
          map,
          rule(map.keys()),
          rule(map.values()),
          Bounds.of(map.minProperties(), map.maxProperties()));
    } else if (schema instanceof ArraySchema array) {
      return new ArrayRule(
          array,
          rule(array.items()),
          array.uniqueItems(),
          Bounds.of(array.minItems(), array.maxItems()));
    }
    return scalar(schema);
  }

  private static Rule scalar(Schema schema) {
    if (schema instanceof EnumSchema choice) {
      return new ListedRule(choice);
    } else if (schema instanceof BooleanSchema bool) {
      return new BooleanRule(bool);
    } else if (schema instanceof IntegerSchema integer) {
      return new NumberRule(
          integer,
          true,
          Range.of(
              integer.minimum().map(BigDecimal::new),
              Optional.empty(),
              integer.maximum().map(BigDecimal::new),
              Optional.empty()));
    } else if (schema instanceof NumberSchema number) {
      return new NumberRule(
          number,
          false,
          Range.of(
              number.minimum(),
              number.exclusiveMinimum(),
              number.maximum(),
              number.exclusiveMaximum()));
    } else if (schema instanceof StringSchema string) {
      return text(string);
    } else if (schema instanceof FunctionRefSchema || schema instanceof FunctionGroupRefSchema) {
      return new TextRule(schema, Bounds.NONE, Optional.empty(), Optional.empty());
    }
    throw new AssertionError(schema);
  }

  private static Rule text(StringSchema string) {
    Optional<TextFormat> format = TextFormat.find(string);
    boolean hasOtherPattern =
        !string.pattern().isEmpty()
            && format.filter(found -> found.pattern().equals(string.pattern())).isEmpty();
    return new TextRule(
        string,
        Bounds.of(string.minLength(), string.maxLength()),
        format,
        hasOtherPattern ? Optional.of(PatternText.compile(string.pattern())) : Optional.empty());
  }

  /** Known before it is filled, since it may refer to itself. */
  private Rule definition(String name) {
    Rule known = definitions.get(name);
    if (known != null) {
      return known;
    }
    Schema schema = document.definitions().get(name);
    if (schema instanceof ObjectSchema object) {
      var rule = new ObjectRule(object, closed || object.closed());
      definitions.put(name, rule);
      return fill(rule, object);
    } else if (schema instanceof AnyOfSchema anyOf) {
      var rule = new ChoiceRule(anyOf);
      definitions.put(name, rule);
      return fill(rule, anyOf);
    } else if (schema == null) {
      throw new IllegalArgumentException("The schema has no definition '" + name + "'");
    }
    Rule rule = rule(schema);
    definitions.put(name, rule);
    return rule;
  }

  private Rule fill(ObjectRule rule, ObjectSchema object) {
    for (Property property : object.properties()) {
      PropertyRule added = rule.add(property, rule(property.schema()));
      added.fallback().ifPresent(defaults::add);
    }
    return rule;
  }

  private Rule fill(ChoiceRule rule, AnyOfSchema anyOf) {
    anyOf.choices().forEach(choice -> rule.add(rule(choice)));
    return rule;
  }
}
