package dev.peruser.model.workflow;

/**
 * How a message shows a value: by its text in the file, never by the value of a variable, which may
 * be a secret.
 */
final class Shown {
  private static final int LONGEST = 60;

  private Shown() {}

  /** With what it is: {@code the string 'yes'}, {@code the integer 7}, {@code a map}. */
  static String of(YamlNode node) {
    if (!(node instanceof YamlScalar scalar) || scalar.value() == null) {
      return node.kind();
    }
    String text = quoted(scalar);
    return scalar.substituted()
        ? node.kind() + ", once the variables of " + text + " are filled in"
        : node.kind().replaceFirst("^an? ", "the ") + " " + text;
  }

  /** Only the text: {@code 7}, {@code 'yes'}. */
  static String text(YamlNode node) {
    return node instanceof YamlScalar scalar && scalar.value() != null
        ? quoted(scalar)
        : node.kind();
  }

  /** Only the text, without quotes. */
  static String source(YamlNode node) {
    return node instanceof YamlScalar scalar ? shorten(scalar.source()) : node.kind();
  }

  private static String quoted(YamlScalar scalar) {
    boolean quotes = scalar.value() instanceof String || scalar.substituted();
    return quotes ? "'" + shorten(scalar.source()) + "'" : shorten(scalar.source());
  }

  /** One line of bounded length. */
  static String shorten(String text) {
    String line = text.replaceAll("\\R", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
  }
}
