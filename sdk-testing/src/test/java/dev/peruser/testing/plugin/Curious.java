package dev.peruser.testing.plugin;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionGroupRef;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A per-user workflow whose constructor looks up what a test asks for. */
@RegisterPerUserFunction(configType = Curious.Config.class)
public final class Curious implements SingleFunction<String, String> {
  private final PerUserBuilder builder;
  private final Map<String, SingleFunction<String, Integer>> tools;

  /** What to look up, and how. */
  @FunctionConfig(name = "curious")
  public record Config(
      @DefaultValue("") String undeclared,
      @DefaultValue("{}") Map<String, FunctionRef<SingleFunction<String, Integer>>> tools,
      @DefaultValue("[]") List<FunctionGroupRef<Tally>> groups,
      Optional<FunctionRef<SingleFunction<Integer, Integer>>> member,
      @DefaultValue("3") int limit) {
    /** Refuses a limit below 1. */
    public Config {
      if (limit < 1) {
        throw new IllegalArgumentException("limit must be at least 1, not " + limit);
      }
    }
  }

  Curious(Config config, PerUserBuilder builder) throws Exception {
    this.builder = builder;
    if (!config.undeclared().isEmpty()) {
      builder.getFunction(FunctionRef.<Part>of(config.undeclared()));
    }
    tools =
        config.tools().entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, tool -> builder.getFunction(tool.getValue())));
    for (FunctionGroupRef<Tally> group : config.groups()) {
      Script.event("total " + builder.getFunctionGroup(group).total());
      builder.getFunction(group, "add", String.class, Integer.class);
    }
    if (config.member().isPresent()) {
      Script.event("member " + builder.getFunction(config.member().get()).invoke(40));
    }
  }

  @Override
  public String invoke(String input) throws Exception {
    if (input.equals("late")) {
      builder.onClose(() -> {});
    }
    return input + ":" + Objects.requireNonNull(tools.get(input), input).invoke(input);
  }
}
