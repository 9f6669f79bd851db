package com.acme;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(configType = ShoutConfig.class)
final class Shout implements SingleFunction<String, String> {
  Shout(ShoutConfig config) {}

  @Override
  public String invoke(String input) {
    return "";
  }
}
