package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "length")
final class Length implements SingleFunction<String, Answer> {
  @Override
  public Answer invoke(String input) {
    return null;
  }
}
