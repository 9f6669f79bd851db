package app;

import dev.peruser.api.Builder;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "length")
public final class Length implements SingleFunction<String, Integer> {
  Length(Builder builder, String greeting) {}

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
