package dev.peruser.model.check;

import dev.peruser.model.check.Mistake.Reason;
import dev.peruser.model.schema.Schema.EnumSchema;
import java.util.List;
import java.util.Set;

/** One of some strings. */
final class ListedRule extends Rule {
  private final List<String> values;
  private final Set<String> known;

  ListedRule(EnumSchema schema) {
    super(schema);
    values = schema.values();
    known = Set.copyOf(values);
  }

  List<String> values() {
    return values;
  }

  @Override
  boolean takes(Kind kind) {
    return kind == Kind.STRING;
  }

  @Override
  void scalar(Kind kind, Scalar value, SchemaCheck check, Mistakes mistakes) {
    if (kind == Kind.NULL) {
      refuseKind(kind, check, mistakes);
    } else if (kind != Kind.STRING || !known.contains(value.text())) {
      mistakes.add(check.mistake(Reason.CHOICE, schema()));
    }
  }
}
