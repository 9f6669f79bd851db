package com.acme.greeter;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import org.jspecify.annotations.Nullable;

/** Nothing of it is exported or opened. */
@RegisterPerUserFunction(configType = Greeter.Config.class)
final class Greeter implements SingleFunction<Greeter.Input, Greeter.Output> {

  @FunctionConfig(name = "greeter")
  record Config(@DefaultValue("Hello") String greeting) {}

  record Input(String message, @Nullable String title) {}

  record Output(String response, int count) {}

  private final Config config;
  private int count;

  Greeter(Config config) {
    this.config = config;
  }

  @Override
  public Output invoke(Input input) {
    String name = input.title() == null ? input.message() : input.title() + " " + input.message();
    return new Output(config.greeting() + ", " + name + "!", ++count);
  }
}
