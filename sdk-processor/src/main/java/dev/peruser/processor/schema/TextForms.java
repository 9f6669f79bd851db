package dev.peruser.processor.schema;

import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.NullableSchema;
import dev.peruser.model.schema.Schema.StringSchema;
import dev.peruser.processor.read.Annotation;
import java.util.Optional;
import java.util.Set;

/** What {@code JsonFormat} makes of a value. */
final class TextForms {
  private static final Set<String> HARMLESS = Set.of("locale", "timezone", "lenient");
  private static final Set<String> USUAL = Set.of("ANY", "NATURAL");

  private final Usage usage;
  private final UnsupportedAnnotations unsupported;

  TextForms(Usage usage, UnsupportedAnnotations unsupported) {
    this.usage = usage;
    this.unsupported = unsupported;
  }

  /** The schema of a value in its form; an output may be any text, an input only what is read. */
  Schema apply(Schema schema, Annotations annotations) {
    Optional<Annotation> format = annotations.find(Jackson.FORMAT).filter(TextForms::isSaying);
    if (format.isEmpty()) {
      return schema;
    }
    String shape = format.get().constant("shape").orElse("ANY");
    boolean text = shape.equals("STRING") || (USUAL.contains(shape) && isText(schema));
    boolean features =
        format.get().attributes().contains("with") || format.get().attributes().contains("without");
    if (usage == Usage.OUTPUT && text && !features) {
      return schema instanceof NullableSchema
          ? new NullableSchema(StringSchema.ANY)
          : StringSchema.ANY;
    }
    unsupported.report(
        format.get(),
        "the schema could not say which texts or numbers are meant",
        "Use the type's own form, or a String with a @Pattern.");
    return schema;
  }

  private static boolean isText(Schema schema) {
    return schema instanceof StringSchema
        || (schema instanceof NullableSchema nullable && nullable.schema() instanceof StringSchema);
  }

  private static boolean isSaying(Annotation format) {
    boolean usual = format.constant("shape").filter(shape -> !USUAL.contains(shape)).isEmpty();
    return format.attributes().stream()
        .anyMatch(
            attribute -> !HARMLESS.contains(attribute) && !(attribute.equals("shape") && usual));
  }
}
