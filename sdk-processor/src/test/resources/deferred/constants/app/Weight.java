package app;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import jakarta.validation.constraints.Max;

@RegisterFunction(name = "weight")
final class Weight implements SingleFunction<Weight.Load, Integer> {
  record Load(@JsonProperty(Constants.ADD) @Max(Constants.MOST) int number) {}

  @Override
  public Integer invoke(Load input) {
    return input.number();
  }
}
