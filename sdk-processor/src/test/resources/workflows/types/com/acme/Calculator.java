package com.acme;

import dev.peruser.api.Emitter;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;

@RegisterFunctionGroup(name = "calculator")
final class Calculator {
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
