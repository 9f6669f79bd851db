package dev.peruser.benchmarks.runtime;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

/** A per-user function that depends on another one: the workflow of two functions. */
@RegisterPerUserFunction(configType = Pair.Config.class)
public final class Pair implements SingleFunction<Counter.Input, Counter.Output> {
  private final SingleFunction<Counter.Input, Counter.Output> counter;

  /** Which function it depends on. */
  @FunctionConfig(name = "pair")
  public record Config(FunctionRef<Counter> counter) {}

  /** As the runtime builds it. */
  public Pair(Config config, PerUserBuilder builder) {
    this(builder.getFunction(config.counter()));
  }

  private Pair(SingleFunction<Counter.Input, Counter.Output> counter) {
    this.counter = counter;
  }

  /** As a program without a runtime would build it. */
  static Pair byHand() {
    return new Pair(new Counter());
  }

  @Override
  public Counter.Output invoke(Counter.Input input) throws Exception {
    return counter.invoke(input);
  }
}
