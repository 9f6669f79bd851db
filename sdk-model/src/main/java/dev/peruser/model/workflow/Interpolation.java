package dev.peruser.model.workflow;

import dev.peruser.model.problem.FilePlace;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Substitutes variables in the value of a scalar: <code>${NAME}</code>, and <code>${NAME:-text}
 * </code> with a text for a variable that is not set or empty. A substituted value is never looked
 * at again, so a variable can bring neither another variable nor YAML along. A {@code $} without a
 * brace is itself, and <code>$${</code> stands for <code>${</code>.
 */
final class Interpolation {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final @Nullable Function<String, @Nullable String> environment;
  private final List<Problem> problems;

  /** Makes one; without an environment, the value of a variable is its default or not known. */
  Interpolation(@Nullable Function<String, @Nullable String> environment, List<Problem> problems) {
    this.environment = environment;
    this.problems = problems;
  }

  /**
   * Substitutes all variables of a text.
   *
   * @param value the value
   * @param substituted whether it differs from the text of the file
   * @param known whether all variables have a value
   */
  record Result(String value, boolean substituted, boolean known) {}

  Result substitute(String text, FilePlace place) {
    if (!text.contains("${")) {
      return new Result(text, false, true);
    }
    var value = new StringBuilder();
    boolean substituted = false;
    boolean known = true;
    int at = 0;
    for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", at)) {
      if (open > at && text.charAt(open - 1) == '$') {
        value.append(text, at, open - 1).append("${");
        at = open + 2;
        continue;
      }
      value.append(text, at, open);
      int close = text.indexOf('}', open);
      if (close < 0) {
        problems.add(ProblemId.MALFORMED_VARIABLE.at(place, shorten(text.substring(open))));
        return new Result("", true, true);
      }
      String variable = variable(text.substring(open, close + 1), place);
      known &= variable != null;
      value.append(variable);
      substituted = true;
      at = close + 1;
    }
    return new Result(value.append(text, at, text.length()).toString(), substituted, known);
  }

  /** The value of a variable; null if it is not known. */
  private @Nullable String variable(String expression, FilePlace place) {
    String body = expression.substring(2, expression.length() - 1);
    Matcher matcher = NAME.matcher(body);
    String name = matcher.lookingAt() ? matcher.group() : "";
    String rest = body.substring(name.length());
    boolean hasDefault = rest.startsWith(":-");
    if (name.isEmpty() || !(rest.isEmpty() || hasDefault) || rest.contains("${")) {
      problems.add(ProblemId.MALFORMED_VARIABLE.at(place, shorten(expression)));
      return "";
    }
    String value = environment == null ? null : environment.apply(name);
    if (value != null && !(hasDefault && value.isEmpty())) {
      return value;
    }
    if (!hasDefault && environment == null) {
      return null;
    }
    if (!hasDefault) {
      problems.add(
          ProblemId.VARIABLE_NOT_SET.at(
              place, name, "${" + name + ":-default}", "\"${" + name + ":-}\""));
      return "";
    }
    return rest.substring(2);
  }

  private static String shorten(String expression) {
    return expression.length() <= 40 ? expression : expression.substring(0, 37) + "...";
  }
}
