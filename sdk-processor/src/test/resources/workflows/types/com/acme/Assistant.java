package com.acme;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunction(configType = AssistantConfig.class)
final class Assistant implements SingleFunction<String, String> {
  Assistant(AssistantConfig config) {}

  @Override
  public String invoke(String input) {
    return "";
  }
}
