package app;

import dev.peruser.api.Emitter;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;

@RegisterPerUserFunctionGroup(name = "tally")
final class Tally {
  @GroupFunction
  Missing add(int number) {
    return null;
  }

  @GroupFunction
  void watch(Missing number, Emitter<? super Missing> emitter) {}
}
