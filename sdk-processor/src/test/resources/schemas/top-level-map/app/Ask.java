package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.Map;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Map<String, Integer>, Map<String, Integer>> {
  @Override
  public Map<String, Integer> invoke(Map<String, Integer> input) {
    return input;
  }
}


