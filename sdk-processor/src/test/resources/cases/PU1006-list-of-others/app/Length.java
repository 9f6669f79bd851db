package app;

import dev.peruser.api.Emitter;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import java.util.List;

@RegisterFunction(name = "length")
public final class Length
    implements SingleFunction<List<String>, Integer>, StreamingFunction<List<Integer>, Integer> {
  @Override
  public Integer invoke(List<String> input) {
    return input.size();
  }

  @Override
  public void stream(List<Integer> input, Emitter<? super Integer> emitter) {
    input.forEach(emitter::emit);
  }
}
