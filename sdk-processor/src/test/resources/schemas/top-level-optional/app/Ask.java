package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.Optional;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Optional<String>, Optional<String>> {
  @Override
  public Optional<String> invoke(Optional<String> input) {
    return input;
  }
}


