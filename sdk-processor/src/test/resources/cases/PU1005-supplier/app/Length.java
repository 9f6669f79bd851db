package app;

import dev.peruser.api.RegisterPerUserFunction;

@RegisterPerUserFunction(name = "length")
final class Length implements java.util.function.Function<String, Integer> {
  @Override
  public Integer apply(String input) {
    return input.length();
  }
}
