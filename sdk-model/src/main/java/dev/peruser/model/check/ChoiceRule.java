package dev.peruser.model.check;

import dev.peruser.model.check.Mistake.Reason;
import dev.peruser.model.schema.Schema.AnyOfSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of several shapes. All that can still fit are followed at once. */
final class ChoiceRule extends Rule {
  private final @Nullable String discriminator;
  private final List<Rule> choices = new ArrayList<>();
  private boolean nullable;

  /** A choice whose shapes are {@link #add added} afterwards, since they may refer to it. */
  ChoiceRule(AnyOfSchema schema) {
    super(schema);
    discriminator = schema.discriminator().orElse(null);
  }

  void add(Rule choice) {
    if (choice instanceof NullableRule inner) {
      nullable = true;
      add(inner.rule());
    } else if (choice instanceof ChoiceRule inner) {
      nullable |= inner.nullable;
      inner.choices.forEach(this::add);
    } else if (!choices.contains(choice)) {
      choices.add(choice);
    }
  }

  /** The property that says which choice is meant; null if none does. */
  @Nullable String discriminator() {
    return discriminator;
  }

  @Override
  boolean takes(Kind kind) {
    return (kind == Kind.NULL && nullable) || choices.stream().anyMatch(rule -> rule.takes(kind));
  }

  @Override
  boolean isInteger() {
    return choices.stream().anyMatch(Rule::isInteger)
        && choices.stream().allMatch(rule -> rule.isInteger() || !rule.takes(Kind.NUMBER));
  }

  private List<Rule> taking(Kind kind) {
    return choices.stream().filter(rule -> rule.takes(kind)).toList();
  }

  @Override
  void scalar(Kind kind, Scalar value, SchemaCheck check, Mistakes mistakes) {
    if (kind == Kind.NULL && nullable) {
      return;
    }
    List<Rule> possible = taking(kind);
    if (possible.isEmpty()) {
      refuseKind(kind, check, mistakes);
    } else if (possible.size() == 1) {
      possible.get(0).scalar(kind, value, check, mistakes);
    } else if (possible.stream().noneMatch(rule -> fits(rule, kind, value, check))) {
      mistakes.add(check.mistake(Reason.SHAPE, schema()));
    }
  }

  private static boolean fits(Rule rule, Kind kind, Scalar value, SchemaCheck check) {
    var found = new Mistakes();
    rule.scalar(kind, value, check, found);
    return found.isEmpty();
  }

  @Override
  void open(Kind kind, Frame frame, SchemaCheck check, Mistakes mistakes) {
    List<Rule> possible = taking(kind);
    if (possible.isEmpty()) {
      refuseKind(kind, check, mistakes);
    } else if (possible.size() == 1) {
      possible.get(0).open(kind, frame, check, mistakes);
    } else {
      for (ChoiceView view : frame.choices()) {
        if (view.rule() == this) {
          view.share(mistakes);
          return;
        }
      }
      var views = new ArrayList<ChoiceView.Shape>();
      for (Rule rule : possible) {
        var container = (ContainerRule) rule;
        var verdict = new Mistakes();
        views.add(new ChoiceView.Shape(frame.view(container, verdict), container, verdict));
      }
      frame.add(new ChoiceView(this, views, mistakes));
    }
  }
}
