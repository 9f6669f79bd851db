package dev.peruser.model.check;

import dev.peruser.model.schema.Schema.Property;
import java.util.Optional;

/**
 * A property of an object, by its place among the others.
 *
 * @param fallback the default that it has when it is absent
 */
record PropertyRule(
    int index,
    String name,
    Property property,
    Rule rule,
    Optional<CompiledSchema.Default> fallback) {

  static PropertyRule of(int index, Property property, Rule rule) {
    return new PropertyRule(
        index,
        property.name(),
        property,
        rule,
        property.defaultValue().map(text -> new CompiledSchema.Default(property, rule)));
  }
}
