package dev.peruser.model.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON (RFC 8259) strictly: no comments, no duplicate keys, at most 200 levels deep. */
public final class JsonReader {
  private static final int MAX_DEPTH = 200;

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * Reads a text.
   *
   * @param text the text, one value
   * @return a {@code Map<String, Object>} in the order of the text, {@code List<Object>}, {@code
   *     String}, {@link BigInteger}, {@link BigDecimal}, {@code Boolean} or null
   * @throws IllegalArgumentException if it is not JSON
   */
  public static @Nullable Object read(String text) {
    var reader = new JsonReader(text);
    Object value = reader.value(0);
    reader.skipSpace();
    if (reader.at < text.length()) {
      throw reader.unexpected();
    }
    return value;
  }

  private @Nullable Object value(int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("JSON is more than " + MAX_DEPTH + " levels deep");
    }
    skipSpace();
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, @Nullable Object> object(int depth) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    at++;
    skipSpace();
    if (accept('}')) {
      return object;
    }
    do {
      skipSpace();
      String key = string();
      skipSpace();
      expect(':');
      if (object.containsKey(key)) {
        throw new IllegalArgumentException("JSON has '" + key + "' twice");
      }
      object.put(key, value(depth + 1));
      skipSpace();
    } while (accept(','));
    expect('}');
    return object;
  }

  private List<@Nullable Object> array(int depth) {
    var array = new ArrayList<@Nullable Object>();
    at++;
    skipSpace();
    if (accept(']')) {
      return array;
    }
    do {
      array.add(value(depth + 1));
      skipSpace();
    } while (accept(','));
    expect(']');
    return array;
  }

  private String string() {
    expect('"');
    var string = new StringBuilder();
    for (char c = next(); c != '"'; c = next()) {
      if (c < ' ') {
        at--;
        throw unexpected();
      }
      string.append(c == '\\' ? escaped() : c);
    }
    return string.toString();
  }

  private char escaped() {
    char c = next();
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        int code = 0;
        for (int i = 0; i < 4; i++) {
          int digit = Character.digit(next(), 16);
          if (digit < 0) {
            at--;
            throw unexpected();
          }
          code = code * 16 + digit;
        }
        yield (char) code;
      }
      default -> {
        at--;
        throw unexpected();
      }
    };
  }

  private Number number() {
    int start = at;
    accept('-');
    if (!accept('0')) {
      digits();
    }
    boolean integer = true;
    if (accept('.')) {
      integer = false;
      digits();
    }
    if (accept('e') || accept('E')) {
      integer = false;
      if (!accept('-')) {
        accept('+');
      }
      digits();
    }
    String number = text.substring(start, at);
    return integer ? new BigInteger(number) : new BigDecimal(number);
  }

  private void digits() {
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == start) {
      throw unexpected();
    }
  }

  private @Nullable Object word(String word, @Nullable Object value) {
    if (!text.startsWith(word, at)) {
      throw unexpected();
    }
    at += word.length();
    return value;
  }

  private void skipSpace() {
    while (" \t\r\n".indexOf(peek()) >= 0) {
      at++;
    }
  }

  /** The next character, or NUL (which no JSON has outside an escape) at the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private char next() {
    if (at >= text.length()) {
      throw unexpected();
    }
    return text.charAt(at++);
  }

  private boolean accept(char c) {
    if (peek() == c) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char c) {
    if (!accept(c)) {
      throw unexpected();
    }
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException(
        at < text.length()
            ? "Not JSON: unexpected '" + text.charAt(at) + "' at offset " + at
            : "Not JSON: it ends too early");
  }
}
