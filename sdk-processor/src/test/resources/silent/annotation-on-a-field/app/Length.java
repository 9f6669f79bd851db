package app;

import dev.peruser.api.RegisterFunction;

final class Length {
  @RegisterFunction(name = "length")
  int field;
}
