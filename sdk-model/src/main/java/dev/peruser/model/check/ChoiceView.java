package dev.peruser.model.check;

import dev.peruser.model.check.Mistake.Reason;
import dev.peruser.model.schema.Schema.EnumSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One open object or array that is held against several shapes. */
final class ChoiceView {
  private final ChoiceRule rule;
  private final List<Shape> shapes;
  private final List<Mistakes> waiters = new ArrayList<>(1);
  private boolean named;
  private @Nullable Shape chosen;

  /** One of the shapes, and what is wrong with it. */
  record Shape(View view, ContainerRule rule, Mistakes verdict) {
    /** The values of the discriminator that mean this shape. */
    List<String> names(String discriminator) {
      PropertyRule property =
          rule instanceof ObjectRule object ? object.property(discriminator) : null;
      return property != null && property.rule() instanceof ListedRule listed
          ? listed.values()
          : List.of();
    }
  }

  ChoiceView(ChoiceRule rule, List<Shape> shapes, Mistakes waiter) {
    this.rule = rule;
    this.shapes = shapes;
    waiters.add(waiter);
  }

  ChoiceRule rule() {
    return rule;
  }

  void share(Mistakes waiter) {
    waiters.add(waiter);
  }

  /** The discriminator has come: only the shape that it names is of interest from here on. */
  void discriminate(String name, Kind kind, Scalar value) {
    String discriminator = rule.discriminator();
    if (discriminator == null || !discriminator.equals(name) || named) {
      return;
    }
    named = true;
    String text = kind == Kind.STRING ? value.text() : null;
    for (Shape shape : shapes) {
      if (text != null && shape.names(discriminator).contains(text)) {
        chosen = shape;
      } else if (!shape.view.isShared()) {
        shape.view.dropped = true;
      }
    }
  }

  /** All is seen: one shape must be without mistakes, or those of the one that was meant count. */
  void end(SchemaCheck check) {
    if (shapes.stream().anyMatch(shape -> shape.verdict.isEmpty())) {
      return;
    }
    var found = new Mistakes();
    String discriminator = rule.discriminator();
    if (chosen != null) {
      found.addAll(chosen.verdict);
    } else if (discriminator == null) {
      found.add(check.mistake(Reason.SHAPE, rule.schema()));
    } else {
      found.add(
          new Mistake(
              check.pointer().at(discriminator),
              named ? Reason.CHOICE : Reason.MISSING,
              new EnumSchema(names(discriminator))));
    }
    waiters.forEach(waiter -> waiter.addAll(found));
  }

  private List<String> names(String discriminator) {
    return shapes.stream().flatMap(shape -> shape.names(discriminator).stream()).toList();
  }
}
