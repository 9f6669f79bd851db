package dev.peruser.model.check;

import dev.peruser.model.check.Mistake.Reason;
import dev.peruser.model.schema.Schema.ArraySchema;

/** An array whose items are all alike. */
final class ArrayRule extends ContainerRule {
  private final Rule items;
  private final boolean unique;
  private final Bounds size;

  ArrayRule(ArraySchema schema, Rule items, boolean unique, Bounds size) {
    super(schema, Kind.ARRAY);
    this.items = items;
    this.unique = unique;
    this.size = size;
  }

  @Override
  boolean isUnique() {
    return unique;
  }

  @Override
  Rule first() {
    return items;
  }

  @Override
  void end(View view, Frame frame, SchemaCheck check) {
    if (!size.contain(frame.count)) {
      view.mistakes().add(check.mistake(Reason.SIZE, schema()));
    }
  }
}
