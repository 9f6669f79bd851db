import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.Map;

@RegisterFunction(name = "sum")
public final class Sum implements SingleFunction<Map<String, Double>, Double> {
  @Override
  public Double invoke(Map<String, Double> numbers) {
    return numbers.values().stream().mapToDouble(n -> n).sum();
  }
}
