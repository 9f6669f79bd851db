package dev.peruser.model.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A text for each value, the same for equal ones: JSON Schema has 1.0 equal to 1, and objects equal
 * whatever the order of their properties. Strings are what a sender cannot make collide.
 */
final class Canonical {
  /** What is longer is known by its digest, so that deep nesting does not copy texts again. */
  private static final int LONGEST = 256;

  private final Deque<Open> open = new ArrayDeque<>();

  /** An object or an array that has not ended; arrays have no names. */
  private static final class Open {
    private final @Nullable Map<String, String> properties;
    private final List<String> items = new ArrayList<>();
    private String name = "";

    Open(Kind kind) {
      properties = kind == Kind.OBJECT ? new TreeMap<>() : null;
    }

    void add(String value) {
      if (properties == null) {
        items.add(value);
      } else {
        properties.put(name, value);
      }
    }

    String text() {
      if (properties == null) {
        return items.toString();
      }
      var text = new StringBuilder("{");
      properties.forEach(
          (key, value) -> text.append(quoted(key)).append(':').append(value).append(','));
      return text.append('}').toString();
    }
  }

  void start(Kind kind) {
    open.push(new Open(kind));
  }

  void name(String name) {
    open.element().name = name;
  }

  String scalar(Kind kind, Scalar value) {
    return add(
        switch (kind) {
          case STRING -> quoted(value.text());
          case NUMBER -> value.decimalValue().stripTrailingZeros().toString();
          default -> kind.name();
        });
  }

  String end() {
    return add(open.pop().text());
  }

  private String add(String text) {
    String value = text.length() <= LONGEST ? text : digest(text);
    if (!open.isEmpty()) {
      open.element().add(value);
    }
    return value;
  }

  /** With its length in front, so that no text can pass for several values. */
  private static String quoted(String text) {
    return "\"" + text.length() + "\"" + text;
  }

  private static String digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return "#" + HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_16)));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new AssertionError(everyPlatformHasIt);
    }
  }
}
