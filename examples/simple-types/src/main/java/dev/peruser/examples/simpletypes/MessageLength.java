package dev.peruser.examples.simpletypes;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

/** Says how long a message is, in characters as a reader counts them. */
@RegisterPerUserFunction(
    name = "message_length",
    inputType = String.class,
    singleOutputType = Integer.class)
final class MessageLength implements SingleFunction<String, Integer> {

  @Override
  public Integer invoke(String message) {
    return message.codePointCount(0, message.length());
  }
}
