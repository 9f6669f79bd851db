package app;

import dev.peruser.api.Emitter;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;

@RegisterPerUserFunctionGroup(name = "tally")
final class Tally {
  @GroupFunction
  int add(Item item) {
    return item.count();
  }

  @GroupFunction
  void watch(Item item, Emitter<? super Item> emitter) {}
}
