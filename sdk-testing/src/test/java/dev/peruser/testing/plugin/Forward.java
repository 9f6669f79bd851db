package dev.peruser.testing.plugin;

import dev.peruser.api.Builder;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

/** A shared function that hands on to whichever one it is given. */
@RegisterFunction(configType = Forward.Config.class)
public final class Forward implements SingleFunction<String, String> {
  private final SingleFunction<String, String> to;

  /** Whom to hand on to. */
  @FunctionConfig(name = "forward")
  public record Config(FunctionRef<SingleFunction<String, String>> to) {}

  Forward(Config config, Builder builder) {
    to = builder.getFunction(config.to());
  }

  @Override
  public String invoke(String input) throws Exception {
    return to.invoke(input);
  }
}
