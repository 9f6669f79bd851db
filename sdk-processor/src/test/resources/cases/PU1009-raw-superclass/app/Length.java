package app;

import dev.peruser.api.RegisterFunction;

@RegisterFunction(name = "length")
@SuppressWarnings("rawtypes")
final class Length extends Base {
  @Override
  public Integer invoke(Object input) {
    return 1;
  }
}
