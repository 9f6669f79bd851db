package app;

import dev.peruser.api.SingleFunction;

final class Notes implements SingleFunction<String, String> {
  @Override
  public String invoke(String input) {
    return input;
  }
}
