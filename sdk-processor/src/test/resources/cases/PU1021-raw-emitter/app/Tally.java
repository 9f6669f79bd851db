package app;

import dev.peruser.api.Emitter;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;

@RegisterFunctionGroup(name = "tally")
final class Tally {
  @GroupFunction
  @SuppressWarnings("rawtypes")
  void watch(int number, Emitter emitter) {}
}
