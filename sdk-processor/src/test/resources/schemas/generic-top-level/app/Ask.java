package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;
import java.util.Map;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Page<Map<String, Integer>>, Page<Map<String, Integer>>> {
  @Override
  public Page<Map<String, Integer>> invoke(Page<Map<String, Integer>> input) {
    return input;
  }
}

record Page<T>(List<T> content, int total) {}
