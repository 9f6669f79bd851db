package dev.peruser.processor.schema;

import static java.util.Map.entry;

import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.BooleanSchema;
import dev.peruser.model.schema.Schema.IntegerSchema;
import dev.peruser.model.schema.Schema.NumberSchema;
import dev.peruser.model.schema.Schema.StringSchema;
import java.util.Map;
import java.util.Optional;

/** The types of the JDK that are a string, a number or a boolean in JSON. */
final class SimpleTypes {
  /** A char of Java holds no character beyond the first 65,536. */
  static final Schema CHARACTER =
      new StringSchema("", 1, Optional.of(1), "^[\\u0000-\\ud7ff\\ue000-\\uffff]$");

  // Formats are those of JSON Schema; where it has none that allows what the type reads, of the
  // OpenAPI format registry (date-time-local, time-local, byte).
  private static final Map<String, Schema> SCHEMAS =
      Map.ofEntries(
          entry("java.lang.String", StringSchema.ANY),
          entry("java.lang.CharSequence", StringSchema.ANY),
          entry("char[]", StringSchema.ANY),
          entry("java.lang.Character", CHARACTER),
          entry("java.lang.Boolean", BooleanSchema.ANY),
          entry("java.lang.Byte", integer(Byte.MIN_VALUE, Byte.MAX_VALUE)),
          entry("java.lang.Short", integer(Short.MIN_VALUE, Short.MAX_VALUE)),
          entry("java.lang.Integer", integer(Integer.MIN_VALUE, Integer.MAX_VALUE)),
          entry("java.lang.Long", integer(Long.MIN_VALUE, Long.MAX_VALUE)),
          entry("java.math.BigInteger", IntegerSchema.ANY),
          entry("java.lang.Float", NumberSchema.ANY),
          entry("java.lang.Double", NumberSchema.ANY),
          entry("java.math.BigDecimal", NumberSchema.ANY),
          entry("java.time.Instant", string("date-time")),
          entry("java.time.OffsetDateTime", string("date-time")),
          entry("java.time.ZonedDateTime", string("date-time")),
          entry("java.time.LocalDateTime", string("date-time-local")),
          entry("java.time.LocalDate", string("date")),
          entry("java.time.LocalTime", string("time-local")),
          entry("java.time.OffsetTime", string("time")),
          entry("java.time.Duration", string("duration")),
          entry("java.time.Period", string("duration")),
          entry("java.time.ZoneId", StringSchema.ANY),
          entry("java.time.ZoneOffset", StringSchema.ANY),
          entry("java.time.YearMonth", StringSchema.ANY),
          entry("java.time.MonthDay", StringSchema.ANY),
          entry("java.time.Year", integer(java.time.Year.MIN_VALUE, java.time.Year.MAX_VALUE)),
          entry("java.util.UUID", string("uuid")),
          entry("java.net.URI", string("uri-reference")),
          entry("java.net.URL", string("uri")),
          entry("java.util.Locale", StringSchema.ANY),
          entry("java.util.Currency", StringSchema.ANY),
          entry("byte[]", string("byte")));

  private SimpleTypes() {}

  /** The schema of a simple type, by the type's name. */
  static Optional<Schema> find(String name) {
    return Optional.ofNullable(SCHEMAS.get(name));
  }

  /** What an {@code OptionalInt} and its like hold, by the type's name. */
  static Optional<Schema> optionalNumber(String name) {
    return switch (name) {
      case "java.util.OptionalInt" -> find("java.lang.Integer");
      case "java.util.OptionalLong" -> find("java.lang.Long");
      case "java.util.OptionalDouble" -> find("java.lang.Double");
      default -> Optional.empty();
    };
  }

  private static Schema integer(long minimum, long maximum) {
    return IntegerSchema.between(minimum, maximum);
  }

  private static Schema string(String format) {
    return StringSchema.ofFormat(format);
  }
}
