package dev.peruser.examples.guide;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.Locale;

/** Writes a text in capitals. */
@RegisterFunction(name = "upper_case")
final class UpperCase implements SingleFunction<String, String> {

  @Override
  public String invoke(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
