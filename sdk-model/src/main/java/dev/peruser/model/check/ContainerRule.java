package dev.peruser.model.check;

import dev.peruser.model.schema.Schema;
import org.jspecify.annotations.Nullable;

/** A rule for objects or for arrays: it sees their content as it comes. */
abstract class ContainerRule extends Rule {
  private final Kind kind;

  ContainerRule(Schema schema, Kind kind) {
    super(schema);
    this.kind = kind;
  }

  @Override
  final boolean takes(Kind other) {
    return kind == other;
  }

  @Override
  final void open(Kind other, Frame frame, SchemaCheck check, Mistakes mistakes) {
    if (takes(other)) {
      frame.view(this, mistakes);
    } else {
      refuseKind(other, check, mistakes);
    }
  }

  /** Whether items have to be told from one another. */
  boolean isUnique() {
    return false;
  }

  /** A name has come: what is next is the value of this property. */
  void name(View view, String name, SchemaCheck check) {}

  /** The rule for all that is in it; null if that depends on names. */
  abstract @Nullable Rule first();

  /** The container has ended. */
  abstract void end(View view, Frame frame, SchemaCheck check);
}
