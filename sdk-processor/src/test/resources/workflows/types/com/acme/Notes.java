package com.acme;

import dev.peruser.api.Emitter;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;

@RegisterPerUserFunctionGroup(name = "notes")
final class Notes {
  @GroupFunction
  String add(String input) {
    return input;
  }

  @GroupFunction
  String list(String input) {
    return input;
  }

  @GroupFunction
  void watch(String input, Emitter<? super Integer> emitter) {}
}
