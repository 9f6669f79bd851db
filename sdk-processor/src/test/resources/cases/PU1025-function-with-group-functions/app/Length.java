package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunction(name = "length")
public final class Length implements SingleFunction<String, Integer> {
  @GroupFunction
  int size(String text) {
    return text.length();
  }

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
