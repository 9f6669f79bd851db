package dev.peruser.model.check;

import dev.peruser.model.check.Mistake.Reason;
import dev.peruser.model.schema.Schema.BooleanSchema;
import java.util.Optional;

/** True or false, or only one of them. */
final class BooleanRule extends Rule {
  private final Optional<Boolean> only;

  BooleanRule(BooleanSchema schema) {
    super(schema);
    only = schema.constant();
  }

  @Override
  boolean takes(Kind kind) {
    return kind.isBoolean();
  }

  @Override
  void scalar(Kind kind, Scalar value, SchemaCheck check, Mistakes mistakes) {
    if (!takes(kind)) {
      refuseKind(kind, check, mistakes);
    } else if (only.isPresent() && only.get() != (kind == Kind.TRUE)) {
      mistakes.add(check.mistake(Reason.CHOICE, schema()));
    }
  }
}
