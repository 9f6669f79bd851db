package com.acme;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

final class Outer {
  private Outer() {}

  @RegisterFunction(name = "nested")
  static final class Nested implements SingleFunction<Integer, String[]> {
    @Override
    public String[] invoke(Integer input) {
      return new String[input];
    }
  }
}
