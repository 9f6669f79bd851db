package dev.peruser.model.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON: either in one line, or with an indentation of two spaces where a line would get too
 * long. The same value always gives the same text.
 */
public final class JsonWriter {
  private static final int LINE = 80;

  private JsonWriter() {}

  /**
   * Writes a value in one line without spaces.
   *
   * @param value a {@code Map<String, ?>}, {@code List<?>}, string, number, boolean or null
   * @return the text
   * @throws IllegalArgumentException if there is anything else in it
   */
  public static String compact(@Nullable Object value) {
    var out = new StringBuilder();
    inLine(value, ",", ":", out);
    return out.toString();
  }

  /**
   * Writes a value for people: an object or array of scalars stays in one line while it fits,
   * everything else has a line for each member.
   *
   * @param value a {@code Map<String, ?>}, {@code List<?>}, string, number, boolean or null
   * @return the text, without a line break at its end
   * @throws IllegalArgumentException if there is anything else in it
   */
  public static String pretty(@Nullable Object value) {
    var out = new StringBuilder();
    pretty(value, 0, out);
    return out.toString();
  }

  private static void pretty(@Nullable Object value, int indent, StringBuilder out) {
    List<Member> members = members(value);
    if (isFlat(members)) {
      var line = new StringBuilder();
      inLine(value, ", ", ": ", line);
      if (members.isEmpty() || indent + line.length() <= LINE) {
        out.append(line);
        return;
      }
    }
    out.append(value instanceof Map ? '{' : '[');
    String separator = "\n";
    for (Member member : members) {
      out.append(separator).append(" ".repeat(indent + 2));
      if (member.key() != null) {
        string(member.key(), out);
        out.append(": ");
      }
      pretty(member.value(), indent + 2, out);
      separator = ",\n";
    }
    out.append('\n').append(" ".repeat(indent)).append(value instanceof Map ? '}' : ']');
  }

  private static void inLine(
      @Nullable Object value, String comma, String colon, StringBuilder out) {
    if (value instanceof String text) {
      string(text, out);
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      boolean map = value instanceof Map;
      out.append(map ? '{' : '[');
      String separator = "";
      for (Member member : members(value)) {
        out.append(separator);
        if (member.key() != null) {
          string(member.key(), out);
          out.append(colon);
        }
        inLine(member.value(), comma, colon, out);
        separator = comma;
      }
      out.append(map ? '}' : ']');
    }
  }

  /** A member of an object, or, without a key, of an array. */
  private record Member(@Nullable String key, @Nullable Object value) {}

  private static List<Member> members(@Nullable Object value) {
    var members = new ArrayList<Member>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, member) -> members.add(new Member((String) key, member)));
    } else if (value instanceof List<?> list) {
      list.forEach(member -> members.add(new Member(null, member)));
    } else if (!isScalar(value)) {
      throw new IllegalArgumentException("JSON has no " + value);
    }
    return members;
  }

  private static boolean isFlat(List<Member> members) {
    return members.stream().allMatch(member -> isScalar(member.value()));
  }

  private static boolean isScalar(@Nullable Object value) {
    return value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean;
  }

  private static void string(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c == 0x7f || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
            out.append("\\u").append(hex(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static String hex(char c) {
    String digits = Integer.toHexString(c);
    return "0".repeat(4 - digits.length()) + digits;
  }
}
