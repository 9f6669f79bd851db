package com.acme;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(configType = SearchConfig.class)
final class Search implements SingleFunction<String, String> {
  Search(SearchConfig config) {}

  @Override
  public String invoke(String input) {
    return "";
  }
}
