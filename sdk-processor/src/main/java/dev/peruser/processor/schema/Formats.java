package dev.peruser.processor.schema;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.function.Function;

/** The formats of {@link SimpleTypes}. */
final class Formats {
  private Formats() {}

  /** Whether a text is of a format; a format that we can't judge accepts any. */
  static boolean accept(String format, String text) {
    return switch (format) {
      case "date-time" -> parses(ZonedDateTime::parse, text);
      case "date-time-local" -> parses(LocalDateTime::parse, text);
      case "date" -> parses(LocalDate::parse, text);
      case "time-local" -> parses(LocalTime::parse, text);
      case "time" -> parses(OffsetTime::parse, text);
      case "duration" -> parses(Duration::parse, text) || parses(Period::parse, text);
      case "uuid" -> parses(UUID::fromString, text);
      case "uri", "uri-reference" -> parses(URI::create, text);
      default -> true;
    };
  }

  private static boolean parses(Function<String, ?> parser, String text) {
    try {
      return parser.apply(text) != null;
    } catch (DateTimeException | IllegalArgumentException otherFormat) {
      return false;
    }
  }
}
