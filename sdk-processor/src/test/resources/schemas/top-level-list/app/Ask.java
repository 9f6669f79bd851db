package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<List<String>, List<String>> {
  @Override
  public List<String> invoke(List<String> input) {
    return input;
  }
}


