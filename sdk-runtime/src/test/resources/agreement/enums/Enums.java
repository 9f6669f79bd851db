import com.fasterxml.jackson.annotation.JsonProperty;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;
import java.util.Map;

@RegisterFunction(name = "enums")
public final class Enums implements SingleFunction<Enums.Values, Enums.Values> {
  public enum Plain { A, B, C }

  public enum Named { @JsonProperty("one") ONE, @JsonProperty("2") TWO, THREE }

  public record Values(
      Plain plain, Named named, List<Named> list,
      @JsonProperty("renamed") int original) {}

  @Override
  public Values invoke(Values values) {
    return values;
  }
}
