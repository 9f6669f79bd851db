package dev.peruser.testing.plugin;

import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

/** What a member depends on: says whose it is (L10). */
@RegisterPerUserFunction(name = "purse")
public final class Purse implements SingleFunction<String, String> {
  private final String owner;

  Purse(PerUserBuilder builder) {
    owner = builder.user().id();
  }

  @Override
  public String invoke(String user) {
    return owner;
  }
}
