package app;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunction(name = "notes")
final class Notes implements SingleFunction<String, String> {
  @Override
  public String invoke(String input) {
    return input;
  }
}
