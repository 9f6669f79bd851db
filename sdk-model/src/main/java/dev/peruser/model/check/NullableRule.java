package dev.peruser.model.check;

import dev.peruser.model.schema.Schema;

/** What another rule takes, or null. */
final class NullableRule extends Rule {
  private final Rule rule;

  NullableRule(Schema schema, Rule rule) {
    super(schema);
    this.rule = rule;
  }

  Rule rule() {
    return rule;
  }

  @Override
  boolean takes(Kind kind) {
    return kind == Kind.NULL || rule.takes(kind);
  }

  @Override
  boolean isInteger() {
    return rule.isInteger();
  }

  @Override
  void scalar(Kind kind, Scalar value, SchemaCheck check, Mistakes mistakes) {
    if (kind != Kind.NULL) {
      rule.scalar(kind, value, check, mistakes);
    }
  }

  @Override
  void open(Kind kind, Frame frame, SchemaCheck check, Mistakes mistakes) {
    rule.open(kind, frame, check, mistakes);
  }
}
