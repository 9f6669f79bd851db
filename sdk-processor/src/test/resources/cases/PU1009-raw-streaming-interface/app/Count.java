package app;

import dev.peruser.api.Emitter;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.StreamingFunction;

@RegisterFunction(name = "count")
@SuppressWarnings({"rawtypes", "unchecked"})
final class Count implements StreamingFunction {
  @Override
  public void stream(Object input, Emitter emitter) {}
}
