package dev.peruser.processor.write;

/** Text as a Java text block. */
final class TextBlock {
  private static final String QUOTES = "\"\"\"";

  private TextBlock() {}

  /**
   * The literal of a text. Characters beyond ASCII are escaped: what encoding the compiler reads
   * sources in is not ours to know.
   */
  static String of(String text) {
    var literal = new StringBuilder(text.length() + 64).append(QUOTES).append('\n');
    for (int i = 0; i < text.length(); i++) {
      append(literal, text, i);
    }
    return literal.append(QUOTES).toString();
  }

  private static void append(StringBuilder literal, String text, int at) {
    char c = text.charAt(at);
    if (c == '\\') {
      literal.append("\\\\");
    } else if (c == '"' && (text.startsWith(QUOTES, at) || at == text.length() - 1)) {
      literal.append("\\\"");
    } else if (c == '\n' || (c >= ' ' && c < 127)) {
      literal.append(c);
    } else {
      literal.append(String.format("\\u%04x", (int) c));
    }
  }
}
