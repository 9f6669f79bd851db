package app;

import dev.peruser.api.Builder;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.RegisterPerUserFunctionGroup;

@RegisterPerUserFunctionGroup(name = "tally")
final class Tally {
  Tally() {}

  private Tally(int start) {}

  protected Tally(PerUserBuilder builder) {}

  public Tally(Builder builder) {}

  @GroupFunction
  int add(int number) {
    return number;
  }
}
