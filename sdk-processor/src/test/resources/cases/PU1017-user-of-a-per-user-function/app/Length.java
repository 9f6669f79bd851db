package app;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.User;

@RegisterPerUserFunction(name = "length")
public final class Length implements SingleFunction<String, Integer> {
  Length(User user) {}

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
