package app;

import dev.peruser.api.Emitter;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;

@RegisterFunction(name = "length")
public final class Length implements SingleFunction<String, Integer>, StreamingFunction<Integer, Integer> {
  @Override
  public Integer invoke(String input) {
    return input.length();
  }

  @Override
  public void stream(Integer input, Emitter<? super Integer> emitter) {
    emitter.emit(input);
  }
}
