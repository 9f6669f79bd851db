package com.acme;

import dev.peruser.api.Emitter;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.StreamingFunction;

@RegisterFunction(name = "ticker")
final class Ticker implements StreamingFunction<String, Integer> {
  @Override
  public void stream(String input, Emitter<? super Integer> emitter) {}
}
