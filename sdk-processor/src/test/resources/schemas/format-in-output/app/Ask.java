package app;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Answer> {
  @Override
  public Answer invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

record Question(@JsonFormat(shape = JsonFormat.Shape.ANY) LocalDate date) {}

record Answer(
    @JsonFormat(pattern = "dd.MM.yyyy") LocalDate date,
    @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
    @JsonFormat(pattern = "HH:mm") Optional<LocalTime> time,
    @JsonFormat(timezone = "UTC") Instant instant) {}
