package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;

@RegisterFunction(name = "a b")
@RegisterPerUserFunctionGroup
final class Tally {
  Tally(String name) {}
}
