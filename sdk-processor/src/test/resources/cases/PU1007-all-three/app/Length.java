package app;

import dev.peruser.api.Emitter;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;

@RegisterPerUserFunction(
    name = "length",
    streamingOutputType = String.class,
    inputType = Integer.class,
    singleOutputType = String.class)
public final class Length
    implements SingleFunction<String, Integer>, StreamingFunction<String, Long> {
  @Override
  public Integer invoke(String input) {
    return input.length();
  }

  @Override
  public void stream(String input, Emitter<? super Long> emitter) {
    emitter.emit(0L);
  }
}
