package dev.peruser.model.check;

import dev.peruser.model.check.Mistake.Reason;
import dev.peruser.model.schema.Schema.ObjectSchema;
import dev.peruser.model.schema.Schema.Property;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object with properties of its own. */
final class ObjectRule extends ContainerRule {
  private final boolean closed;
  private boolean hasDefaults;

  /** The bits of the required ones among the first 64. */
  private long required;

  private final List<PropertyRule> properties = new ArrayList<>();
  private final Map<String, PropertyRule> byName = new HashMap<>();

  /** An object whose properties are {@link #add added} afterwards, since they may refer to it. */
  ObjectRule(ObjectSchema schema, boolean closed) {
    super(schema, Kind.OBJECT);
    this.closed = closed;
  }

  PropertyRule add(Property property, Rule rule) {
    PropertyRule added = PropertyRule.of(properties.size(), property, rule);
    properties.add(added);
    byName.put(property.name(), added);
    property.aliases().forEach(alias -> byName.put(alias, added));
    hasDefaults |= added.fallback().isPresent();
    if (property.required() && added.index() < Long.SIZE) {
      required |= 1L << added.index();
    }
    return added;
  }

  @Nullable PropertyRule property(String name) {
    return byName.get(name);
  }

  @Override
  void name(View view, String name, SchemaCheck check) {
    PropertyRule property = find(view, name);
    if (property == null) {
      view.next = null;
      if (closed) {
        view.mistakes().add(check.mistake(Reason.UNKNOWN, schema()));
      }
      return;
    }
    if (view.hasSeen(property.index())) {
      view.mistakes().add(check.mistake(Reason.ALIAS, property.property().schema()));
    }
    view.next = property.rule();
    view.see(property.index());
    view.guess = property.index() + 1;
  }

  /** Most senders keep the order of the schema. */
  private @Nullable PropertyRule find(View view, String name) {
    if (view.guess < properties.size()) {
      PropertyRule guessed = properties.get(view.guess);
      if (guessed.name().equals(name)) {
        return guessed;
      }
    }
    return byName.get(name);
  }

  @Override
  @Nullable Rule first() {
    return null;
  }

  @Override
  void end(View view, Frame frame, SchemaCheck check) {
    if (properties.size() <= Long.SIZE && view.hasSeenAll(required)) {
      return;
    }
    for (PropertyRule rule : properties) {
      if (rule.property().required() && !view.hasSeen(rule.index())) {
        view.mistakes()
            .add(
                new Mistake(
                    check.pointer().at(rule.property().name()),
                    Reason.MISSING,
                    rule.property().schema()));
      }
    }
  }

  /** The defaults of the properties that are not there. */
  List<CompiledSchema.Default> absentDefaults(View view) {
    if (!hasDefaults) {
      return List.of();
    }
    return properties.stream()
        .filter(rule -> !view.hasSeen(rule.index()))
        .flatMap(rule -> rule.fallback().stream())
        .toList();
  }
}
