package app;

import dev.peruser.api.Emitter;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import java.util.List;

final class Outer {
  private Outer() {}

  private record Input(String text) {}

  private record Output(int length) {}

  @RegisterFunction(
      name = "length",
      inputType = Input.class,
      streamingOutputType = Output.class)
  static final class Length
      implements SingleFunction<Input, List<Output>>, StreamingFunction<Input, Output> {
    @Override
    public List<Output> invoke(Input input) {
      return List.of();
    }

    @Override
    public void stream(Input input, Emitter<? super Output> emitter) {}
  }
}
