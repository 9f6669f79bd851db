package com.acme;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "echo")
final class Echo implements SingleFunction<String, String> {
  @Override
  public String invoke(String input) {
    return "";
  }
}
