package dev.peruser.model.workflow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as a workflow file writes them: a number of seconds ({@code 1800}, {@code 0.5}),
 * ISO-8601 ({@code PT30M}, {@code P1DT1H}), {@code HH:MM:SS}, or a number with a unit ({@code
 * 500ms}, {@code 90s}, {@code 30m}, {@code 2h}, {@code 1d}).
 */
public final class DurationText {
  /**
   * The longest duration that is read, either way: a hundred years, which fits into nanoseconds.
   */
  public static final Duration LONGEST = Duration.ofDays(36_500);

  private static final Pattern NUMBER =
      Pattern.compile("([+-]?\\d{1,13}(?:\\.\\d{1,9})?)(ms|[smhd])?");
  private static final Pattern CLOCK = Pattern.compile("(-)?(\\d{1,6}):([0-5]\\d):([0-5]\\d)");
  private static final int LONGEST_TEXT = 40;

  private DurationText() {}

  /**
   * Reads a duration.
   *
   * @param text the text; the sign may be minus, so that a caller can say what it thinks of that
   * @return the duration; empty if this is none, or longer than {@link #LONGEST}
   */
  public static Optional<Duration> parse(String text) {
    if (text.length() > LONGEST_TEXT) {
      return Optional.empty();
    }
    return read(text.toLowerCase(Locale.ROOT))
        .filter(duration -> duration.abs().compareTo(LONGEST) <= 0);
  }

  private static Optional<Duration> read(String text) {
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      String unit = number.group(2);
      return Optional.of(ofNumber(number.group(1), unit == null ? "s" : unit));
    }
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      Duration duration =
          Duration.ofHours(Long.parseLong(clock.group(2)))
              .plusMinutes(Long.parseLong(clock.group(3)))
              .plusSeconds(Long.parseLong(clock.group(4)));
      return Optional.of(clock.group(1) == null ? duration : duration.negated());
    }
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Duration ofNumber(String number, String unit) {
    long nanosPerUnit =
        switch (unit) {
          case "ms" -> 1_000_000L;
          case "s" -> 1_000_000_000L;
          case "m" -> 60_000_000_000L;
          case "h" -> 3_600_000_000_000L;
          default -> 86_400_000_000_000L;
        };
    BigDecimal nanos = new BigDecimal(number).multiply(BigDecimal.valueOf(nanosPerUnit));
    BigDecimal[] parts = nanos.divideAndRemainder(BigDecimal.valueOf(1_000_000_000L));
    return Duration.ofSeconds(
        parts[0].longValue(), parts[1].setScale(0, RoundingMode.DOWN).longValue());
  }
}
