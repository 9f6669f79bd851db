package app;

import dev.peruser.api.Emitter;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.StreamingFunction;

@RegisterFunction(name = "count", inputType = String.class, streamingOutputType = Long.class)
final class Count implements StreamingFunction<String, Integer> {
  @Override
  public void stream(String input, Emitter<? super Integer> emitter) {
    emitter.emit(input.length());
  }
}
