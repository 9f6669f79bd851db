package app;

import dev.peruser.api.Emitter;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;

@RegisterFunctionGroup(name = "tally")
final class Tally {
  @GroupFunction
  void watch(Emitter<? super Integer> emitter, int number) {}
}
