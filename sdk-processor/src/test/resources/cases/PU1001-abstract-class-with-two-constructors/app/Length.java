package app;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunction(name = "length")
public abstract class Length implements SingleFunction<String, Integer> {
  Length() {}

  Length(String greeting) {}

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
