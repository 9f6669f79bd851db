package dev.peruser.benchmarks.http;

import dev.peruser.api.Emitter;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;

/** What a user has: all contestants serve it. It does next to nothing, so that they are seen. */
@RegisterPerUserFunction(name = "counter")
public final class Counter
    implements SingleFunction<Counter.Input, Counter.Output>,
        StreamingFunction<Counter.Input, Counter.Output> {

  /** How long a stream is. */
  static final int CHUNKS = 10;

  private long count;

  /**
   * What goes in.
   *
   * @param label what is counted
   * @param step how many there are more
   */
  public record Input(String label, int step) {}

  /**
   * What comes out.
   *
   * @param label what is counted
   * @param count how many there are now
   */
  public record Output(String label, long count) {}

  @Override
  public Output invoke(Input input) {
    count += input.step();
    return new Output(input.label(), count);
  }

  @Override
  public void stream(Input input, Emitter<? super Output> emitter) {
    for (int i = 0; i < CHUNKS; i++) {
      emitter.emit(invoke(input));
    }
  }
}
