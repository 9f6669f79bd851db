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

  @Override
  public String kind() {
    return "a single value";
  }

  @Override
  public @Nullable Object toPlain() {
    return null;
  }
}
