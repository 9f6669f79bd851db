package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import jakarta.validation.constraints.Size;
import java.util.List;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<List<@Size(max = 3) String>, List<@Size(max = 3) String>> {
  @Override
  public List<@Size(max = 3) String> invoke(List<@Size(max = 3) String> input) {
    return input;
  }
}


