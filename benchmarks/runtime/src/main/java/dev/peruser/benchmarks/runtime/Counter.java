package dev.peruser.benchmarks.runtime;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

/** The least that a per-user function can do. */
@RegisterPerUserFunction(name = "counter")
public final class Counter implements SingleFunction<Counter.Input, Counter.Output> {
  private static final Output[] OUTPUTS = new Output[128];

  static {
    for (int i = 0; i < OUTPUTS.length; i++) {
      OUTPUTS[i] = new Output(i);
    }
  }

  private int count;

  /** What goes in. */
  public record Input(int step) {}

  /** What comes out; made beforehand, so that all allocation that is seen is the runtime's. */
  public record Output(int count) {}

  @Override
  public Output invoke(Input input) {
    count += input.step();
    return OUTPUTS[count & 127];
  }
}
