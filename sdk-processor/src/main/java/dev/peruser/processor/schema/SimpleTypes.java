package dev.peruser.processor.schema;

import static java.util.Map.entry;

import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.BooleanSchema;
import dev.peruser.model.schema.Schema.IntegerSchema;
import dev.peruser.model.schema.Schema.NumberSchema;
import dev.peruser.model.schema.Schema.StringSchema;
import dev.peruser.model.schema.TextFormat;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The types of the JDK that are a string, a number or a boolean in JSON. */
final class SimpleTypes {
  /** A char of Java holds no character beyond the first 65,536. */
  static final Schema CHARACTER =
      new StringSchema(TextFormat.CHAR.schema().format(), 1, Optional.of(1), "");

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
          entry("java.lang.Float", number(new BigDecimal("3.4028235E+38"))),
          entry("java.lang.Double", number(BigDecimal.valueOf(Double.MAX_VALUE))),
          entry("java.math.BigDecimal", NumberSchema.ANY),
          entry("java.time.Instant", TextFormat.DATE_TIME.schema()),
          entry("java.time.OffsetDateTime", TextFormat.DATE_TIME.schema()),
          entry("java.time.ZonedDateTime", TextFormat.DATE_TIME.schema()),
          entry("java.time.LocalDateTime", TextFormat.DATE_TIME_LOCAL.schema()),
          entry("java.time.LocalDate", TextFormat.DATE.schema()),
          entry("java.time.LocalTime", TextFormat.TIME_LOCAL.schema()),
          entry("java.time.OffsetTime", TextFormat.TIME.schema()),
          entry("java.time.Duration", TextFormat.DURATION.schema()),
          entry("java.time.Period", TextFormat.PERIOD.schema()),
          entry("java.time.ZoneId", TextFormat.ZONE_ID.schema()),
          entry("java.time.ZoneOffset", TextFormat.ZONE_OFFSET.schema()),
          entry("java.time.YearMonth", TextFormat.YEAR_MONTH.schema()),
          entry("java.time.MonthDay", TextFormat.MONTH_DAY.schema()),
          entry("java.time.Year", integer(java.time.Year.MIN_VALUE, java.time.Year.MAX_VALUE)),
          entry("java.util.UUID", TextFormat.UUID.schema()),
          entry("java.net.URI", TextFormat.URI_REFERENCE.schema()),
          entry("java.net.URL", TextFormat.URL.schema()),
          entry("java.util.Locale", TextFormat.LANGUAGE_TAG.schema()),
          entry("java.util.Currency", TextFormat.CURRENCY.schema()),
          entry("byte[]", TextFormat.BYTE.schema()));

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

  /** What is beyond would be read as infinite, which JSON has no word for. */
  private static Schema number(BigDecimal most) {
    return new NumberSchema(
        Optional.of(most.negate()), Optional.empty(), Optional.of(most), Optional.empty());
  }
}
