import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;

@RegisterFunction(name = "times")
public final class Times implements SingleFunction<Times.Values, Times.Values> {
  public record Values(
      Instant instant,
      OffsetDateTime offsetDateTime,
      ZonedDateTime zonedDateTime,
      LocalDateTime localDateTime,
      LocalDate date,
      LocalTime time,
      OffsetTime offsetTime,
      Duration duration,
      Period period,
      ZoneId zone,
      ZoneOffset offset,
      YearMonth yearMonth,
      MonthDay monthDay,
      Year year,
      UUID id,
      URI uri,
      URL url,
      Locale locale,
      Currency currency) {}

  @Override
  public Values invoke(Values values) {
    return values;
  }
}
