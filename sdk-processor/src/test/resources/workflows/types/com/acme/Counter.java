package com.acme;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunction(name = "per_user_counter")
final class Counter implements SingleFunction<String, String> {
  @Override
  public String invoke(String input) {
    return "";
  }
}
