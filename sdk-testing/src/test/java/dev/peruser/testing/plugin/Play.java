package dev.peruser.testing.plugin;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.Emitter;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionGroupRef;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import java.io.IOException;

/** A per-user workflow over two parts, a group and a shared function. */
@RegisterPerUserFunction(configType = Play.Config.class)
public final class Play
    implements SingleFunction<Play.Input, Play.Output>,
        StreamingFunction<Play.Input, Integer>,
        AutoCloseable {
  /** What a workflow file says of it, behind the options. */
  public static final String WORKFLOW =
      """
      functions:
        first: {_type: part, label: first}
        second: {_type: part, label: second}
        everybodys: {_type: everybodys}
      function_groups:
        tally: {_type: tally}
      workflow: {_type: play}
      """;

  private final String user;
  private final SingleFunction<String, Integer> first;
  private final SingleFunction<String, Integer> second;
  private final SingleFunction<String, Integer> everybodys;
  private final SingleFunction<Integer, Integer> add;
  private final StreamingFunction<Integer, Integer> countUp;
  private int turns;

  /** What the workflow is made of. */
  @FunctionConfig(name = "play")
  public record Config(
      @DefaultValue("first") FunctionRef<Part> first,
      @DefaultValue("second") FunctionRef<Part> second,
      @DefaultValue("everybodys") FunctionRef<Everybodys> everybodys,
      @DefaultValue("tally") FunctionGroupRef<Tally> tally) {}

  /** What a test says. */
  public record Input(String line) {}

  /** What comes of it: how often each has been called, this time included. */
  public record Output(int turns, int first, int second, int everybodys, int tally) {}

  Play(Config config, PerUserBuilder builder) throws Exception {
    user = builder.user().id();
    first = builder.getFunction(config.first());
    second = builder.getFunction(config.second());
    everybodys = builder.getFunction(config.everybodys());
    add = builder.getFunction(config.tally(), "add", Integer.class, Integer.class);
    countUp =
        builder.getStreamingFunction(config.tally(), "count_up", Integer.class, Integer.class);
    Script.event("build play of " + user);
  }

  @Override
  public Output invoke(Input input) throws Exception {
    turns++;
    Script.event("turn " + input.line() + " of " + user);
    return new Output(
        turns,
        first.invoke(input.line()),
        second.invoke(input.line()),
        everybodys.invoke(input.line()),
        add.invoke(1));
  }

  @Override
  public void stream(Input input, Emitter<? super Integer> emitter) throws Exception {
    add.invoke(3);
    countUp.stream(1, emitter);
    Script.event("streamed " + input.line() + " of " + user);
  }

  @Override
  public void close() throws IOException {
    Script.closeEvent("close play of " + user);
  }
}
