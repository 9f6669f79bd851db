package dev.peruser.processor.schema;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.NullableSchema;
import dev.peruser.model.schema.Schema.ObjectSchema;
import dev.peruser.model.schema.Schema.Property;
import dev.peruser.model.schema.Schema.RefSchema;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Describes types as JSON schemas. */
public final class SchemaReader {
  private final Language language;

  /** A reader for one compilation. */
  public SchemaReader(Language language) {
    this.language = language;
  }

  /**
   * Describes a type.
   *
   * @param type the type
   * @param usage what it is used for
   * @param place where a problem with the type itself is reported
   * @return the schema, or the problems
   */
  public Described describe(TypeMirror type, Usage usage, ElementPlace place) {
    var problems = new ArrayList<Problem>();
    var definitions = new Definitions();
    var schemas = new TypeSchemas(language, usage, definitions, problems);
    Schema schema = schemas.of(type, place);
    if (problems.isEmpty()) {
      definitions.checkFinite(problems);
    }
    boolean wrapped = !(schema instanceof RefSchema);
    return new Described(
        definitions.document(wrapped ? wrapper(schema) : schema),
        wrapped,
        schemas.classes(),
        problems,
        schemas.missing());
  }

  private static Schema wrapper(Schema schema) {
    var value =
        new Property("value", schema, !(schema instanceof NullableSchema), Optional.empty(), "");
    return new ObjectSchema("", "", List.of(value), false);
  }
}
