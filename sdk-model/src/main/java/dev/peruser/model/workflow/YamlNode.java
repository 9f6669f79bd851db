package dev.peruser.model.workflow;

import dev.peruser.model.problem.FilePlace;
import org.jspecify.annotations.Nullable;

/** A value of a workflow file that knows where it stands. Variables are already substituted. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar, YamlUnknown {

  /**
   * Where the value begins. Where a value is used through an alias, this is the anchored value.
   *
   * @return its place
   */
  FilePlace place();

  /**
   * What kind of value this is, with its article, for a sentence: {@code a map}, {@code a string}.
   *
   * @return the kind
   */
  String kind();

  /**
   * The value as plain Java: {@code Map<String, Object>} in the order of the file, {@code
   * List<Object>}, {@code String}, {@code Boolean}, {@link java.math.BigInteger}, {@link
   * java.math.BigDecimal} or null.
   *
   * @return the value
   */
  @Nullable Object toPlain();

  /**
   * Whether the value of a variable is in it, which may be a secret.
   *
   * @return whether it is, or may be once the variable is known
   */
  boolean hasVariables();
}
