package app;

import dev.peruser.api.Emitter;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;

final class Outer {
  private Outer() {}

  private record Output(int length) {}

  @RegisterFunction(
      name = "length",
      singleOutputType = Output.class,
      streamingOutputType = Output.class)
  static final class Length
      implements SingleFunction<String, Output>, StreamingFunction<String, Output> {
    @Override
    public Output invoke(String input) {
      return new Output(1);
    }

    @Override
    public void stream(String input, Emitter<? super Output> emitter) {}
  }
}
