package dev.peruser.examples.guide;

import dev.peruser.api.Builder;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;

/** Passes a text through one function after the other, whichever the workflow file names. */
@RegisterFunction(configType = Translate.Config.class)
final class Translate implements SingleFunction<String, String> {

  @FunctionConfig(name = "translate")
  record Config(List<FunctionRef<SingleFunction<String, String>>> steps) {}

  private final List<SingleFunction<String, String>> steps;

  Translate(Config config, Builder builder) {
    steps = config.steps().stream().map(builder::getFunction).toList();
  }

  @Override
  public String invoke(String text) throws Exception {
    String result = text;
    for (SingleFunction<String, String> step : steps) {
      result = step.invoke(result);
    }
    return result;
  }
}
