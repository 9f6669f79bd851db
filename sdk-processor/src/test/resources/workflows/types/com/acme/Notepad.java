package com.acme;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunction(configType = NotepadConfig.class)
final class Notepad implements SingleFunction<NoteInput, String> {
  Notepad(NotepadConfig config) {}

  @Override
  public String invoke(NoteInput input) {
    return "";
  }
}
