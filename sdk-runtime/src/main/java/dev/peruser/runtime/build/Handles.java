package dev.peruser.runtime.build;

import dev.peruser.api.Emitter;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;

/**
 * What a lookup gives out: never the author's object, so that a call between functions has one
 * place where spans, limits and interceptors attach.
 */
final class Handles {
  private Handles() {}

  record Single<I, O>(SingleFunction<I, O> target) implements SingleFunction<I, O> {
    @Override
    public O invoke(I input) throws Exception {
      return target.invoke(input);
    }
  }

  record Streaming<I, C>(StreamingFunction<I, C> target) implements StreamingFunction<I, C> {
    @Override
    public void stream(I input, Emitter<? super C> emitter) throws Exception {
      target.stream(input, emitter);
    }
  }
}
