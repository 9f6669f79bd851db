package app;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.time.DayOfWeek;
import java.time.LocalDate;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

record Question(
    @JsonFormat(pattern = "dd.MM.yyyy") LocalDate date,
    @JsonFormat(shape = JsonFormat.Shape.NUMBER) DayOfWeek day) {}
