package dev.peruser.model.workflow;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The formats of strings that are held against their text. Any other format is only a hint. */
enum StringFormat {
  DATE("date", "a date", "2026-01-31") {
    @Override
    void parse(String text) {
      LocalDate.parse(text);
    }
  },
  DATE_TIME("date-time", "a date and time with an offset", "2026-01-31T12:00:00Z") {
    @Override
    void parse(String text) {
      OffsetDateTime.parse(text);
    }
  },
  DURATION("duration", "an ISO-8601 duration", "PT30M") {
    @Override
    void parse(String text) {
      Duration.parse(text);
    }
  },
  IDENTIFIER("uuid", "a UUID", "123e4567-e89b-12d3-a456-426614174000") {
    @Override
    void parse(String text) {
      if (!UUID.fromString(text).toString().equalsIgnoreCase(text)) {
        throw new IllegalArgumentException("It is abbreviated");
      }
    }
  };

  private final String format;
  private final String phrase;
  private final String example;

  StringFormat(String format, String phrase, String example) {
    this.format = format;
    this.phrase = phrase;
    this.example = example;
  }

  /** Throws a {@link DateTimeException} or an {@link IllegalArgumentException} for another text. */
  abstract void parse(String text);

  static Optional<Problem> problem(String format, String text, String path, YamlNode value) {
    for (StringFormat known : values()) {
      if (known.format.equals(format) && !known.matches(text)) {
        return Optional.of(
            ProblemId.WRONG_FORMAT.at(
                value.place(), path, known.phrase, Shown.text(value), known.example));
      }
    }
    return Optional.empty();
  }

  private boolean matches(String text) {
    try {
      parse(text);
      return true;
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }
}
