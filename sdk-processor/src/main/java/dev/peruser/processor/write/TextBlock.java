package dev.peruser.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** Text as Java text blocks. */
final class TextBlock {
  private static final String QUOTES = "\"\"\"";

  /**
   * A constant of a class file has at most 65,535 bytes (JVMS 4.4.7), and a character at most
   * three.
   */
  private static final int MAX_LENGTH = 65_535 / 3;

  private TextBlock() {}

  /** A text as an expression: a literal if it fits one, else several, joined. */
  static CodeBlock of(String text) {
    List<String> parts = parts(text);
    if (parts.size() == 1) {
      return CodeBlock.of("$L", literal(text));
    }
    CodeBlock.Builder joined = CodeBlock.builder().add("$T.join(\n$>$>$S", String.class, "");
    parts.forEach(part -> joined.add(",\n$L", literal(part)));
    return joined.add(")$<$<").build();
  }

  /** A text in parts that each fit a literal; lines stay whole where they can. */
  static List<String> parts(String text) {
    var parts = new ArrayList<String>();
    int from = 0;
    while (text.length() - from > MAX_LENGTH) {
      int line = text.lastIndexOf('\n', from + MAX_LENGTH - 1) + 1;
      int to = line > from ? line : from + MAX_LENGTH;
      parts.add(text.substring(from, to));
      from = to;
    }
    parts.add(text.substring(from));
    return parts;
  }

  /**
   * The literal of a text. Characters beyond ASCII are escaped: what encoding the compiler reads
   * sources in is not ours to know.
   */
  static String literal(String text) {
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
    } else if (c == ' ' && (at + 1 == text.length() || text.charAt(at + 1) == '\n')) {
      // A text block drops spaces at the end of a line (JLS 3.10.6).
      literal.append("\\s");
    } else if (c == '\n' || (c >= ' ' && c < 127)) {
      literal.append(c);
    } else {
      literal.append(String.format("\\u%04x", (int) c));
    }
  }
}
