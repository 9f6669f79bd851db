package dev.peruser.processor.schema;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.ArraySchema;
import dev.peruser.model.schema.Schema.MapSchema;
import dev.peruser.model.schema.Schema.StringSchema;
import dev.peruser.processor.read.Annotation;
import java.util.List;
import java.util.Optional;

/** How long a text, and how large a collection or a map may be. */
final class SizeConstraints {
  private final List<Problem> problems;

  SizeConstraints(List<Problem> problems) {
    this.problems = problems;
  }

  Schema apply(Schema schema, Annotation constraint, String type) {
    boolean notEmpty = constraint.simpleName().equals("NotEmpty");
    int least = notEmpty ? 1 : count(constraint, "min").orElse(0);
    Optional<Integer> most =
        notEmpty
            ? Optional.empty()
            : count(constraint, "max").filter(max -> max < Integer.MAX_VALUE);
    if (schema instanceof StringSchema text) {
      Sizes sizes = new Sizes(text.minLength(), text.maxLength()).and(least, most);
      check(constraint, type, sizes);
      return new StringSchema(text.format(), sizes.least(), sizes.most(), text.pattern());
    } else if (schema instanceof ArraySchema array) {
      Sizes sizes = new Sizes(array.minItems(), array.maxItems()).and(least, most);
      check(constraint, type, sizes);
      return new ArraySchema(array.items(), array.uniqueItems(), sizes.least(), sizes.most());
    }
    var map = (MapSchema) schema;
    Sizes sizes = new Sizes(map.minProperties(), map.maxProperties()).and(least, most);
    check(constraint, type, sizes);
    return new MapSchema(map.keys(), map.values(), sizes.least(), sizes.most());
  }

  private Optional<Integer> count(Annotation constraint, String attribute) {
    Optional<Integer> given = constraint.number(attribute).map(Number::intValue);
    if (given.isPresent() && given.get() < 0) {
      problems.add(
          ProblemId.BAD_CONSTRAINT_VALUE.at(
              constraint.place(attribute),
              attribute,
              constraint.simpleName(),
              given.get(),
              "It is a number of things: 0 or more."));
      return Optional.empty();
    }
    return given;
  }

  private void check(Annotation constraint, String type, Sizes sizes) {
    if (sizes.most().isPresent() && sizes.least() > sizes.most().get()) {
      problems.add(
          ProblemId.CONTRADICTORY_CONSTRAINTS.at(
              constraint.place(),
              type,
              "of a size of at least " + sizes.least() + " and at most " + sizes.most().get()));
    }
  }

  private record Sizes(int least, Optional<Integer> most) {
    Sizes and(int otherLeast, Optional<Integer> otherMost) {
      return new Sizes(
          Math.max(least, otherLeast),
          most.isPresent() && otherMost.isPresent()
              ? Optional.of(Math.min(most.get(), otherMost.get()))
              : most.or(() -> otherMost));
    }
  }
}
