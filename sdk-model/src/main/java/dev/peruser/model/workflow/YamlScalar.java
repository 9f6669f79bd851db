package dev.peruser.model.workflow;

import dev.peruser.model.problem.FilePlace;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A single value of a workflow file.
 *
 * @param place where it begins
 * @param value a {@code String}, {@code Boolean}, {@link BigInteger}, {@link BigDecimal} or null
 * @param source the text of the file, before variables were substituted: what a message shows,
 *     since a substituted value may be a secret
 * @param substituted whether a variable was substituted
 */
public record YamlScalar(
    FilePlace place, @Nullable Object value, String source, boolean substituted)
    implements YamlNode {

  @Override
  public boolean hasVariables() {
    return substituted;
  }

  @Override
  public String kind() {
    if (value == null) {
      return "null";
    }
    if (value instanceof Boolean) {
      return "a boolean";
    }
    if (value instanceof BigInteger) {
      return "an integer";
    }
    return value instanceof BigDecimal ? "a number" : "a string";
  }

  @Override
  public @Nullable Object toPlain() {
    return value;
  }

  /** The text of the file, never the value of a variable. */
  @Override
  public String toString() {
    return source;
  }
}
