package dev.peruser.model.workflow;

import dev.peruser.model.problem.FilePlace;
import org.jspecify.annotations.Nullable;

/**
 * A single value that is not known yet: it has a variable without a default, and the file is
 * checked where there is no environment. Nothing can be said of it but that it is no list or map.
 *
 * @param place where it begins
 * @param source the text of the file
 */
public record YamlUnknown(FilePlace place, String source) implements YamlNode {

  /** Whether there is one in a value, or the value is one. */
  static boolean isIn(YamlNode value) {
    if (value instanceof YamlMap map) {
      return map.entries().values().stream().anyMatch(entry -> isIn(entry.value()));
    }
    return value instanceof YamlList list
        ? list.items().stream().anyMatch(YamlUnknown::isIn)
        : value instanceof YamlUnknown;
  }

  @Override
  public boolean hasVariables() {
    return true;
  }

  @Override
  public String kind() {
    return "a single value";
  }

  @Override
  public @Nullable Object toPlain() {
    return null;
  }
}
