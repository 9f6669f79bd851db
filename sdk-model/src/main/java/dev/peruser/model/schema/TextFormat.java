package dev.peruser.model.schema;

import dev.peruser.model.schema.Schema.StringSchema;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The formats of strings in our schemas. A format is held against every text, at compile time and
 * at run time, and what it accepts is what the Java type reads: neither less nor more.
 *
 * <p>Where a pattern says all, the format is the pattern alone. {@code date}, {@code date-time},
 * {@code time}, {@code uuid}, {@code uri}, {@code uri-reference} and {@code email} are JSON
 * Schema's; {@code date-time-local}, {@code time-local} and {@code byte} are of the OpenAPI format
 * registry; {@code zone-id}, {@code currency} and {@code language-tag} are ours, since the set of
 * their texts is no pattern.
 */
public enum TextFormat {
  /** RFC 3339, but for leap seconds and what java.time has no room for. */
  DATE_TIME("date-time", "a date and time with an offset", "2026-01-31T12:00:00Z") {
    @Override
    public boolean accepts(String text) {
      return matches(Texts.DATE_TIME, text) && isDate(text);
    }
  },
  /** A date and time of no particular place. */
  DATE_TIME_LOCAL("date-time-local", "a date and time", "2026-01-31T12:00:00") {
    @Override
    public boolean accepts(String text) {
      return matches(Texts.DATE_TIME_LOCAL, text) && isDate(text);
    }
  },
  /** A day. */
  DATE("date", "a date", "2026-01-31") {
    @Override
    public boolean accepts(String text) {
      return matches(Texts.DATE, text) && isDate(text);
    }
  },
  /** A time of the day, with an offset. */
  TIME("time", "a time with an offset", "12:00:00Z") {
    @Override
    public boolean accepts(String text) {
      return matches(Texts.TIME, text);
    }
  },
  /** A time of the day. */
  TIME_LOCAL("time-local", "a time", "12:00:00") {
    @Override
    public boolean accepts(String text) {
      return matches(Texts.TIME_LOCAL, text);
    }
  },
  /** A duration of days and less, as {@link java.time.Duration} reads and writes it. */
  DURATION(
      "",
      "an ISO-8601 duration",
      "PT30M",
      "^-?P(?=-?\\d|T-?\\d)(?:-?\\d{1,9}D)?"
          + "(?:T(?=-?\\d)(?:-?\\d{1,15}H)?(?:-?\\d{1,15}M)?(?:-?\\d{1,15}(?:\\.\\d{1,9})?S)?)?$"),
  /** A period of years, months, weeks and days, as {@link java.time.Period} has it. */
  PERIOD(
      "",
      "an ISO-8601 period of days and more",
      "P1Y2M10D",
      "^-?P(?:-?\\d{1,8}W|(?=-?\\d)(?:-?\\d{1,9}Y)?(?:-?\\d{1,9}M)?(?:-?\\d{1,9}D)?)$"),
  /** A month of a year. */
  YEAR_MONTH("", "a month", "2026-01", "^\\d{4}-(?:0[1-9]|1[0-2])$"),
  /** A day of any year. */
  MONTH_DAY(
      "",
      "a day of the year",
      "--01-31",
      "^--(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2\\d)|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)$"),
  /** An offset from UTC. */
  ZONE_OFFSET(
      "",
      "an offset from UTC",
      "+01:00",
      "^(?:Z|[+-](?:(?:0\\d|1[0-7]):[0-5]\\d(?::[0-5]\\d)?|18:00))$"),
  /** One character that a {@code char} has room for: no emoji. */
  CHAR("char", "one character", "a") {
    @Override
    public boolean accepts(String text) {
      return text.length() == 1;
    }
  },
  /** A UUID, in full. */
  UUID("uuid", "a UUID", "123e4567-e89b-12d3-a456-426614174000") {
    @Override
    public boolean accepts(String text) {
      return matches(Texts.UUID, text);
    }
  },
  /** An address that {@link java.net.URL} knows the protocol of. */
  URL(
      "uri",
      "a URL",
      "https://example.org/",
      "^(?:https?|ftp|file)://(?!$)(?:[^@/?#]*@)?(?:[A-Za-z0-9.-]*|\\[[0-9A-Fa-f:.]+\\])"
          + "(?::\\d{1,5})?(?:[/?#]|$)") {
    @Override
    public boolean accepts(String text) {
      return super.accepts(text) && isUri(text, java.net.URI::isAbsolute);
    }
  },
  /** An absolute URI. */
  URI("uri", "a URI", "https://example.org/") {
    @Override
    public boolean accepts(String text) {
      return isUri(text, java.net.URI::isAbsolute);
    }
  },
  /** A URI, or what is relative to one. */
  URI_REFERENCE("uri-reference", "a URI reference", "/path") {
    @Override
    public boolean accepts(String text) {
      return isUri(text, uri -> true);
    }
  },
  /** Bytes in Base64, with padding (RFC 4648, section 4). */
  BYTE("byte", "Base64", "aGVsbG8=") {
    @Override
    public boolean accepts(String text) {
      return isBase64(text);
    }
  },
  /** An e-mail address. */
  EMAIL("email", "an e-mail address", "ann@example.org") {
    @Override
    public boolean accepts(String text) {
      return matches(Texts.EMAIL, text) && text.indexOf('@') <= 64;
    }
  },
  /** A time zone of the IANA database, or an offset. */
  ZONE_ID("zone-id", "a time zone", "Europe/Paris") {
    @Override
    public boolean accepts(String text) {
      return text.length() <= 64 && isZone(text);
    }
  },
  /** A currency's code of ISO 4217. */
  CURRENCY("currency", "a currency code", "EUR") {
    @Override
    public boolean accepts(String text) {
      return text.length() == 3 && isCurrency(text);
    }
  },
  /** A language tag of BCP 47. */
  LANGUAGE_TAG("language-tag", "a language tag", "en-GB") {
    @Override
    public boolean accepts(String text) {
      return !text.isEmpty() && isLanguageTag(text);
    }
  };

  private final String keyword;
  private final String phrase;
  private final String example;
  private final String pattern;
  private final @Nullable Pattern compiled;

  TextFormat(String keyword, String phrase, String example) {
    this(keyword, phrase, example, "");
  }

  /** A format that is nothing but a pattern has no keyword: every validator knows patterns. */
  TextFormat(String keyword, String phrase, String example, String pattern) {
    this.keyword = keyword;
    this.phrase = phrase;
    this.example = example;
    this.pattern = pattern;
    compiled = pattern.isEmpty() ? null : PatternText.compile(pattern);
  }

  /**
   * Finds the format that a schema says, by keyword, pattern or both.
   *
   * @param schema the schema
   * @return the format; empty if it is none of ours
   */
  public static Optional<TextFormat> find(StringSchema schema) {
    TextFormat byKeyword = null;
    for (TextFormat format : values()) {
      boolean sameKeyword = format.keyword.equals(schema.format());
      if (sameKeyword && !format.pattern.isEmpty() && format.pattern.equals(schema.pattern())) {
        return Optional.of(format);
      }
      if (sameKeyword && format.pattern.isEmpty()) {
        byKeyword = format;
      }
    }
    return Optional.ofNullable(byKeyword);
  }

  /**
   * The schema of the format's texts.
   *
   * @return a schema that {@link #find} finds the format by
   */
  public StringSchema schema() {
    return new StringSchema(keyword, 0, Optional.empty(), pattern);
  }

  /**
   * The pattern that is part of the format.
   *
   * @return the pattern as a schema has it; empty if there is none
   */
  public String pattern() {
    return pattern;
  }

  /**
   * What a text of the format is, to follow "must be".
   *
   * @return the words
   */
  public String phrase() {
    return phrase;
  }

  /**
   * A text of the format.
   *
   * @return an example
   */
  public String example() {
    return example;
  }

  /**
   * Whether a text is of the format.
   *
   * @param text any text
   * @return whether it is
   */
  public boolean accepts(String text) {
    return compiled == null || compiled.matcher(text).find();
  }

  /** In a class of its own, since the constants of an enum come first. */
  private static final class Texts {
    private static final String DAY = "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";
    private static final String CLOCK = "(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?";
    // java.time ends at 18 hours; RFC 3339 would go on to 23:59.
    private static final String OFFSET = "(?:[Zz]|[+-](?:(?:0\\d|1[0-7]):[0-5]\\d|18:00))";

    static final Pattern DATE = Pattern.compile(DAY);
    static final Pattern DATE_TIME = Pattern.compile(DAY + "[Tt]" + CLOCK + OFFSET);
    static final Pattern DATE_TIME_LOCAL = Pattern.compile(DAY + "[Tt]" + CLOCK);
    static final Pattern TIME = Pattern.compile(CLOCK + OFFSET);
    static final Pattern TIME_LOCAL = Pattern.compile(CLOCK);
    static final Pattern UUID =
        Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    static final Pattern EMAIL =
        Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*+@"
                + LABEL
                + "(?:\\."
                + LABEL
                + ")*+");
    // What RFC 3986 allows; java.net.URI would take letters of all alphabets as well.
    static final Pattern URI = Pattern.compile("[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]*+");
  }

  private static boolean matches(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches();
  }

  /** Whether the month has the day, in a text that begins like a date. */
  private static boolean isDate(String text) {
    int day = Integer.parseInt(text, 8, 10, 10);
    if (day <= 28) {
      return true;
    }
    int year = Integer.parseInt(text, 0, 4, 10);
    int month = Integer.parseInt(text, 5, 7, 10);
    return day <= LocalDate.of(year, month, 1).lengthOfMonth();
  }

  private static boolean isUri(String text, Predicate<URI> predicate) {
    if (!matches(Texts.URI, text)) {
      return false;
    }
    try {
      return predicate.test(new URI(text));
    } catch (URISyntaxException otherText) {
      return false;
    }
  }

  private static boolean isBase64(String text) {
    int length = text.length();
    if (length % 4 != 0) {
      return false;
    }
    int padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
    for (int i = 0; i < length - padding; i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (!letter && !(c >= '0' && c <= '9') && c != '+' && c != '/') {
        return false;
      }
    }
    return true;
  }

  private static boolean isZone(String text) {
    try {
      return ZoneId.of(text) != null;
    } catch (DateTimeException otherText) {
      return false;
    }
  }

  private static boolean isCurrency(String text) {
    try {
      return Currency.getInstance(text) != null;
    } catch (IllegalArgumentException otherText) {
      return false;
    }
  }

  private static boolean isLanguageTag(String text) {
    try {
      return new Locale.Builder().setLanguageTag(text).build() != null;
    } catch (IllformedLocaleException otherText) {
      return false;
    }
  }
}
