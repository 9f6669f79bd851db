package dev.peruser.model.check;

import dev.peruser.model.check.Mistake.Reason;
import dev.peruser.model.schema.Schema.MapSchema;

/** An object whose properties are all alike. */
final class MapRule extends ContainerRule {
  private final Rule keys;
  private final Rule values;
  private final Bounds size;

  MapRule(MapSchema schema, Rule keys, Rule values, Bounds size) {
    super(schema, Kind.OBJECT);
    this.keys = keys;
    this.values = values;
    this.size = size;
  }

  @Override
  void name(View view, String name, SchemaCheck check) {
    if (keys.isIndifferentToText()) {
      return;
    }
    var found = new Mistakes();
    keys.scalar(Kind.STRING, new Text(name), check, found);
    if (!found.isEmpty()) {
      view.mistakes().add(check.mistake(Reason.KEY, keys.schema()));
    }
  }

  @Override
  Rule first() {
    return values;
  }

  @Override
  void end(View view, Frame frame, SchemaCheck check) {
    if (!size.contain(frame.count)) {
      view.mistakes().add(check.mistake(Reason.SIZE, schema()));
    }
  }
}
