package app;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunction(configType = NotesConfig.class)
final class Notes implements SingleFunction<String, Integer> {
  Notes(NotesConfig config) {}

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
