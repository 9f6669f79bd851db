package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import lib.Question;

@RegisterFunction(name = "length")
public final class Length implements SingleFunction<Question, Integer> {
  @Override
  public Integer invoke(Question input) {
    return 1;
  }
}
