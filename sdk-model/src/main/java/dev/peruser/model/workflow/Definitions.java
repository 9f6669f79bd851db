package dev.peruser.model.workflow;

import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.SchemaDocument;

/** Looks up what a schema refers to. */
final class Definitions {
  private Definitions() {}

  static Schema of(Schema.RefSchema ref, SchemaDocument document) {
    Schema definition = document.definitions().get(ref.name());
    if (definition == null) {
      // A registration that was not made by the processor; no workflow file can bring this about.
      throw new IllegalStateException("A schema refers to '" + ref.name() + "', which it lacks");
    }
    return definition;
  }
}
