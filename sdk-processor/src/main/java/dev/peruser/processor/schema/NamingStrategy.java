package dev.peruser.processor.schema;

import dev.peruser.processor.read.SnakeCase;
import java.util.Locale;
import java.util.Optional;

/** How the name of a component becomes the name of a property: Jackson's own strategies. */
enum NamingStrategy {
  LOWER_CAMEL("LowerCamelCaseStrategy"),
  UPPER_CAMEL("UpperCamelCaseStrategy"),
  SNAKE("SnakeCaseStrategy"),
  UPPER_SNAKE("UpperSnakeCaseStrategy"),
  LOWER("LowerCaseStrategy"),
  KEBAB("KebabCaseStrategy"),
  LOWER_DOT("LowerDotCaseStrategy");

  private static final String CLASS = "tools.jackson.databind.PropertyNamingStrategies.";

  private final String strategy;

  NamingStrategy(String strategy) {
    this.strategy = strategy;
  }

  /** The strategy of a class of Jackson's. */
  static Optional<NamingStrategy> of(String className) {
    for (NamingStrategy naming : values()) {
      if (className.equals(CLASS + naming.strategy)) {
        return Optional.of(naming);
      }
    }
    return Optional.empty();
  }

  /** The name in JSON. */
  String apply(String name) {
    return switch (this) {
      case LOWER_CAMEL -> name;
      case UPPER_CAMEL -> Character.toUpperCase(name.charAt(0)) + name.substring(1);
      case SNAKE -> SnakeCase.of(name);
      case UPPER_SNAKE -> SnakeCase.of(name).toUpperCase(Locale.ROOT);
      case LOWER -> name.toLowerCase(Locale.ROOT);
      case KEBAB -> separated(name, '-');
      case LOWER_DOT -> separated(name, '.');
    };
  }

  /**
   * Other than in snake case, the last capital of several begins a word: {@code max-url-length}.
   */
  private static String separated(String name, char separator) {
    var words = new StringBuilder(name.length() + 4);
    int capitals = 0;
    for (int i = 0; i < name.length(); i++) {
      char lower = Character.toLowerCase(name.charAt(i));
      if (lower != name.charAt(i)) {
        if (capitals == 0 && i > 0) {
          words.append(separator);
        }
        capitals++;
      } else {
        if (capitals > 1) {
          words.insert(words.length() - 1, separator);
        }
        capitals = 0;
      }
      words.append(lower);
    }
    return words.toString();
  }
}
