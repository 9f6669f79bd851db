package dev.peruser.testing.plugin;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

/** A per-user workflow that has nothing to close: counts its turns. */
@RegisterPerUserFunction(name = "plain")
public final class Plain implements SingleFunction<String, Integer> {
  private int turns;

  @Override
  public Integer invoke(String input) {
    return ++turns;
  }
}
