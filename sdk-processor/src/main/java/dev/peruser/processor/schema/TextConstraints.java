package dev.peruser.processor.schema;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.StringSchema;
import dev.peruser.processor.read.Annotation;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What a text may look like. */
final class TextConstraints {
  /** Not only what {@code String.trim} takes away. */
  private static final String NOT_BLANK = "[^\\u0000-\\u0020]";

  /** What an address is beyond this is for a mail server to say. */
  private static final String EMAIL = "^[^@\\u0000-\\u0020]+@[^@\\u0000-\\u0020]+$";

  private final List<Problem> problems;

  TextConstraints(List<Problem> problems) {
    this.problems = problems;
  }

  Schema apply(StringSchema text, Annotation constraint) {
    return switch (constraint.simpleName()) {
      case "NotBlank" -> and(text, NOT_BLANK);
      case "Email" -> email(text, constraint);
      default -> pattern(text, constraint);
    };
  }

  private StringSchema email(StringSchema text, Annotation constraint) {
    StringSchema address = and(text, EMAIL);
    var email =
        new StringSchema("email", address.minLength(), address.maxLength(), address.pattern());
    return constraint.text("regexp").filter(regexp -> !regexp.equals(".*")).isPresent()
        ? pattern(email, constraint)
        : email;
  }

  private StringSchema pattern(StringSchema text, Annotation constraint) {
    String java = constraint.text("regexp").orElse("");
    try {
      Pattern.compile(java);
    } catch (PatternSyntaxException mistake) {
      problems.add(
          ProblemId.BAD_PATTERN.at(constraint.place("regexp"), java, mistake.getDescription()));
      return text;
    }
    if (!constraint.members("flags").isEmpty()) {
      notPortable(constraint, "flags", java, "flags");
      return text;
    }
    PortablePattern.Result portable = PortablePattern.of(java);
    portable.obstacle().ifPresent(obstacle -> notPortable(constraint, "regexp", java, obstacle));
    return portable.obstacle().isPresent() ? text : and(text, portable.text());
  }

  private void notPortable(Annotation constraint, String attribute, String java, String obstacle) {
    problems.add(ProblemId.PATTERN_NOT_PORTABLE.at(constraint.place(attribute), java, obstacle));
  }

  private static StringSchema and(StringSchema text, String pattern) {
    String both =
        text.pattern().isEmpty() || text.pattern().equals(pattern)
            ? pattern
            : "^(?=" + fromStart(text.pattern()) + ")(?=" + fromStart(pattern) + ")";
    return new StringSchema(text.format(), text.minLength(), text.maxLength(), both);
  }

  private static String fromStart(String pattern) {
    return pattern.startsWith("^") ? pattern : "[\\s\\S]*" + pattern;
  }
}
