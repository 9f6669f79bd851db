package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.RegisterFunctionGroup;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "length")
@RegisterPerUserFunction(name = "length")
@RegisterFunctionGroup(name = "length")
public final class Length implements SingleFunction<String, Integer> {
  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
