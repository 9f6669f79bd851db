package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<String, String> {
  @Override
  public String invoke(String input) {
    return input;
  }
}


