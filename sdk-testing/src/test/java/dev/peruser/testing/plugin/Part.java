package dev.peruser.testing.plugin;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import java.io.IOException;

/** A per-user function that the workflow depends on: counts its calls. */
@RegisterPerUserFunction(
    configType = Part.Config.class,
    inputType = String.class,
    singleOutputType = Integer.class)
public final class Part implements SingleFunction<String, Integer>, AutoCloseable {
  private final String name;
  private int calls;

  /** What a part is called. */
  @FunctionConfig(name = "part")
  public record Config(String label) {}

  Part(Config config, PerUserBuilder builder) throws Exception {
    name = config.label() + " of " + builder.user().id();
    builder.onClose(() -> Script.event("release " + name));
    Script.event("build " + name);
  }

  @Override
  public Integer invoke(String input) throws Exception {
    Script.event("call " + name);
    return ++calls;
  }

  @Override
  public void close() throws IOException {
    Script.closeEvent("close " + name);
  }
}
