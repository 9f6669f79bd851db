package dev.peruser.examples.greeter;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.Description;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

/** Greets a user and counts how often it has done so. */
@RegisterPerUserFunction(
    configType = Greeter.Config.class,
    inputType = Greeter.Input.class,
    singleOutputType = Greeter.Output.class)
final class Greeter implements SingleFunction<Greeter.Input, Greeter.Output> {

  @FunctionConfig(name = "greeter")
  record Config(@Description("Greeting to use") @DefaultValue("Hello") String greeting) {}

  record Input(@Description("Input message") String message) {}

  record Output(
      @Description("Response message") String response,
      @Description("Number of times this user called the function") int count) {}

  private final Config config;
  private int count; // this user's own: each user has an instance, and one turn at a time

  Greeter(Config config) {
    this.config = config;
  }

  @Override
  public Output invoke(Input input) {
    count++;
    return new Output(config.greeting() + ", " + input.message() + "!", count);
  }
}
