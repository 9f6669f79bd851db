package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "call")
final class Call implements SingleFunction<Question, Integer> {
  @Override
  public Integer invoke(Question input) {
    return input.parts().size();
  }
}
