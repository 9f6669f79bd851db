package dev.peruser.runtime.session;

import dev.peruser.api.User;

/** Text from outside, as it may stand in a log: no control characters, and not endless. */
final class LogText {
  private static final int MAX_LENGTH = 128;

  private LogText() {}

  static String of(User user) {
    String text = user.toString();
    var safe = new StringBuilder(Math.min(text.length(), MAX_LENGTH));
    for (int i = 0; i < text.length() && i < MAX_LENGTH; i++) {
      char c = text.charAt(i);
      safe.append(
          Character.isISOControl(c)
                  || Character.getType(c) == Character.LINE_SEPARATOR
                  || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
              ? '?'
              : c);
    }
    return safe.toString();
  }
}
