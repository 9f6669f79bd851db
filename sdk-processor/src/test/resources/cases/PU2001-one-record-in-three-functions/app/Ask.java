package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Integer> {
  @Override
  public Integer invoke(Question input) {
    return input.parts().size();
  }
}
