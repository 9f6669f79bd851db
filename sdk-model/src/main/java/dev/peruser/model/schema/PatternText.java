package dev.peruser.model.schema;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The {@code pattern} of a schema as a regular expression of Java. The processor writes only what
 * means the same in ECMA-262 and in Java, but for one thing: {@code $} is the very end of the text,
 * where Java would overlook a line break.
 */
public final class PatternText {
  private PatternText() {}

  /**
   * Makes a pattern whose {@link java.util.regex.Matcher#find() find} says whether a text is
   * accepted.
   *
   * @param pattern the schema's pattern
   * @return the same for Java
   * @throws PatternSyntaxException if it is not one that the processor writes
   */
  public static Pattern compile(String pattern) {
    var java = new StringBuilder(pattern.length() + 4);
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        java.append(c).append(pattern.charAt(++i));
        continue;
      }
      inClass = c == '[' || (inClass && c != ']');
      java.append(c == '$' && !inClass ? "\\z" : String.valueOf(c));
    }
    return Pattern.compile(java.toString());
  }
}
