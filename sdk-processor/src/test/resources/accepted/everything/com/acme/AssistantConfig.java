package com.acme;

import com.acme.model.Question;
import dev.peruser.api.DefaultValue;
import dev.peruser.api.Description;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionGroupRef;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.SingleFunction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@FunctionConfig(name = "assistant")
@Description("Settings with \"quotes\", a \\ and an \u00e4")
public record AssistantConfig(
    @DefaultValue("tally") FunctionGroupRef<Tally> tallyName,
    FunctionRef<SingleFunction<String, Integer>> length,
    Optional<FunctionRef<Assistant>> next,
    List<FunctionRef<Shared>> others,
    Map<String, FunctionRef<Shared>> byName,
    @DefaultValue("[\"a\", \"b\"]") List<String> words,
    Limits limits,
    Question.Kind kind) {

  public record Limits(@DefaultValue("3") int maxTries) {}
}
