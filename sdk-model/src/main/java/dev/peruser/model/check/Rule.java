package dev.peruser.model.check;

import dev.peruser.model.check.Mistake.Reason;
import dev.peruser.model.schema.Schema;

/** A schema, made ready to be held against values. Rules are shared and never change. */
abstract class Rule {
  private final Schema schema;

  Rule(Schema schema) {
    this.schema = schema;
  }

  /** What the rule was made of, for messages. */
  final Schema schema() {
    return schema;
  }

  /** Whether a value of this kind can fit. */
  abstract boolean takes(Kind kind);

  /** Holds a value that is neither object nor array against the rule. */
  void scalar(Kind kind, Scalar value, SchemaCheck check, Mistakes mistakes) {
    if (!takes(kind)) {
      refuseKind(kind, check, mistakes);
    }
  }

  /** Begins to hold an object or an array against the rule. */
  void open(Kind kind, Frame frame, SchemaCheck check, Mistakes mistakes) {
    refuseKind(kind, check, mistakes);
  }

  /** Whether any string fits, so that nobody need look at it. */
  boolean isIndifferentToText() {
    return false;
  }

  /** Whether an integer is wanted, so that 1.0 is to be taken as 1. */
  boolean isInteger() {
    return false;
  }

  final void refuseKind(Kind kind, SchemaCheck check, Mistakes mistakes) {
    mistakes.add(check.mistake(kind == Kind.NULL ? Reason.NULL : Reason.TYPE, schema));
  }
}
