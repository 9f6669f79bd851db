package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "length", inputType = Question.class, singleOutputType = Integer.class)
final class Length implements SingleFunction<Question, Integer> {
  @Override
  public Integer invoke(Question input) {
    return input.text().length();
  }
}
