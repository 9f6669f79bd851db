package app;

import dev.peruser.api.FunctionGroupRef;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;

@RegisterPerUserFunction(name = "length")
public final class Length implements SingleFunction<String, Integer> {
  Length(
      FunctionRef<SingleFunction<String, Integer>> one,
      FunctionGroupRef<Tally> two,
      SingleFunction<String, Integer> three,
      StreamingFunction<String, Integer> four) {}

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
