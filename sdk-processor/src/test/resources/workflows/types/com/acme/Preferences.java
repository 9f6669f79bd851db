package com.acme;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunction(configType = PreferencesConfig.class)
final class Preferences implements SingleFunction<String, String> {
  Preferences(PreferencesConfig config) {}

  @Override
  public String invoke(String input) {
    return "";
  }
}
