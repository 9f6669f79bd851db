package dev.peruser.testing.plugin;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

/** A per-user workflow that does nothing, and makes nothing. */
@RegisterPerUserFunction(name = "echo")
public final class Echo implements SingleFunction<String, String> {
  @Override
  public String invoke(String input) {
    return input;
  }
}
