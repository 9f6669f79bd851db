package dev.peruser.testing.plugin;

import dev.peruser.api.Emitter;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.StreamingFunction;

/** A per-user workflow that only streams. */
@RegisterPerUserFunction(
    name = "countdown",
    inputType = Integer.class,
    streamingOutputType = Integer.class)
public final class Countdown implements StreamingFunction<Integer, Integer> {

  @Override
  public void stream(Integer from, Emitter<? super Integer> emitter) throws Exception {
    for (int i = from; i > 0; i--) {
      Script.event("countdown " + i);
      emitter.emit(i);
    }
  }
}
