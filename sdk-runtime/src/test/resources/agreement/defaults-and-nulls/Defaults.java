import dev.peruser.api.DefaultValue;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

@RegisterFunction(name = "defaults")
public final class Defaults implements SingleFunction<Defaults.Values, Defaults.Values> {
  public enum Level { LOW, HIGH }

  public record Inner(@DefaultValue("1") int a, @DefaultValue("b") String b, @Nullable Long c) {}

  public record Values(
      String required,
      @DefaultValue("7") int number,
      @DefaultValue("0.5") double real,
      @DefaultValue("") String text,
      @DefaultValue("true") boolean flag,
      @DefaultValue("HIGH") Level level,
      @DefaultValue("2026-01-31") LocalDate day,
      @DefaultValue("[\"a\"]") List<String> list,
      @DefaultValue("{\"a\": 2}") Inner inner,
      @DefaultValue("{}") Map<String, Inner> inners,
      @DefaultValue("5") Optional<Integer> optionalWithDefault,
      Optional<String> optional,
      Optional<Inner> optionalInner,
      Optional<List<Inner>> optionalList,
      OptionalInt optionalInt,
      OptionalLong optionalLong,
      OptionalDouble optionalDouble,
      @Nullable String nullable,
      @Nullable Inner nullableInner) {}

  @Override
  public Values invoke(Values values) {
    return values;
  }
}
