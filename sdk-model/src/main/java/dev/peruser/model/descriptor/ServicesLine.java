package dev.peruser.model.descriptor;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a services file, by which registrations are found on a class path. The processor adds
 * the type name as a comment, so that a runtime loads no class of a type that nobody uses:
 *
 * <pre>
 * com.acme.Notepad_Registration # _type: notepad
 * </pre>
 *
 * @param className the registration's binary name
 * @param typeName its type name; empty if the line does not say it
 */
public record ServicesLine(String className, Optional<String> typeName) {
  private static final Pattern COMMENT = Pattern.compile("# _type: (\\S+)\\s*");

  /**
   * Reads a line of a services file, whoever wrote it.
   *
   * @param text the line, without its end
   * @return the line; empty if it names no class
   */
  public static Optional<ServicesLine> parse(String text) {
    int comment = text.indexOf('#');
    String className = (comment < 0 ? text : text.substring(0, comment)).strip();
    if (className.isEmpty()) {
      return Optional.empty();
    }
    Matcher found =
        COMMENT.matcher(text).region(comment < 0 ? text.length() : comment, text.length());
    return Optional.of(
        new ServicesLine(
            className, found.matches() ? Optional.of(found.group(1)) : Optional.empty()));
  }

  /** The line as a services file has it, without its end. */
  @Override
  public String toString() {
    return className + typeName.map(name -> " # _type: " + name).orElse("");
  }
}
