package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(
    Instant instant, OffsetDateTime offsetDateTime, ZonedDateTime zonedDateTime,
    LocalDateTime localDateTime, LocalDate date, LocalTime localTime, OffsetTime offsetTime,
    Duration duration, Period period, ZoneId zone, ZoneOffset offset, Year year, YearMonth month,
    MonthDay day, DayOfWeek weekday, Month monthName) {}
