package com.acme;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

/** The length of a text. */
@RegisterFunction(name = "length", inputType = String.class, singleOutputType = Integer.class)
public final class Length implements SingleFunction<String, Integer> {
  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
