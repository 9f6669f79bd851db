package dev.peruser.model.check;

import dev.peruser.model.check.Mistake.Reason;
import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.TextFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A string, of some length, format and pattern. */
final class TextRule extends Rule {
  private final Bounds length;
  private final @Nullable TextFormat format;
  private final @Nullable Pattern pattern;
  private final boolean any;

  TextRule(Schema schema, Bounds length, Optional<TextFormat> format, Optional<Pattern> pattern) {
    super(schema);
    this.length = length;
    this.format = format.orElse(null);
    this.pattern = pattern.orElse(null);
    any = length.isNone() && format.isEmpty() && pattern.isEmpty();
  }

  @Override
  boolean takes(Kind kind) {
    return kind == Kind.STRING;
  }

  @Override
  boolean isIndifferentToText() {
    return any;
  }

  @Override
  void scalar(Kind kind, Scalar value, SchemaCheck check, Mistakes mistakes) {
    if (!takes(kind)) {
      refuseKind(kind, check, mistakes);
    } else if (!any) {
      String text = value.text();
      if (!length.containLengthOf(text)) {
        mistakes.add(check.mistake(Reason.RANGE, schema()));
      } else if ((format != null && !format.accepts(text)) || !matches(text)) {
        mistakes.add(check.mistake(Reason.FORM, schema()));
      }
    }
  }

  private boolean matches(String text) {
    try {
      return pattern == null || pattern.matcher(text).find();
    } catch (StackOverflowError tooLongForThePattern) {
      // The JDK's matcher recurses for each repetition of a group; a sender chooses how many.
      return false;
    }
  }
}
