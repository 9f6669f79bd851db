package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;

@RegisterPerUserFunctionGroup(configType = TallyConfig.class)
final class Tally {
  Tally(TallyConfig config) {}

  @GroupFunction(name = Constants.ADD, description = Constants.TEXT)
  int add(int number) {
    return number;
  }
}
