package dev.peruser.processor.schema;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.IntegerSchema;
import dev.peruser.model.schema.Schema.NumberSchema;
import dev.peruser.processor.read.Annotation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How large a number may be. */
final class NumberConstraints {
  private final List<Problem> problems;

  NumberConstraints(List<Problem> problems) {
    this.problems = problems;
  }

  Schema apply(Schema schema, Annotation constraint, String type) {
    if (schema instanceof IntegerSchema integer) {
      Range range = narrowed(Range.of(integer), constraint).ofIntegers();
      check(constraint, type, range);
      return range.integers();
    }
    Range range = narrowed(Range.of((NumberSchema) schema), constraint);
    check(constraint, type, range);
    return range.numbers();
  }

  private Range narrowed(Range range, Annotation constraint) {
    return switch (constraint.simpleName()) {
      case "Positive" -> range.atLeast(BigDecimal.ZERO, true);
      case "PositiveOrZero" -> range.atLeast(BigDecimal.ZERO, false);
      case "Negative" -> range.atMost(BigDecimal.ZERO, true);
      case "NegativeOrZero" -> range.atMost(BigDecimal.ZERO, false);
      case "Min" -> number(constraint).map(least -> range.atLeast(least, false)).orElse(range);
      case "Max" -> number(constraint).map(most -> range.atMost(most, false)).orElse(range);
      case "DecimalMin" ->
          decimal(constraint)
              .map(least -> range.atLeast(least, constraint.isFalse("inclusive")))
              .orElse(range);
      case "DecimalMax" ->
          decimal(constraint)
              .map(most -> range.atMost(most, constraint.isFalse("inclusive")))
              .orElse(range);
      default -> digits(range, constraint);
    };
  }

  /** Two digits: more than -100 and less than 100. */
  private Range digits(Range range, Annotation constraint) {
    int digits = constraint.number("integer").map(Number::intValue).orElse(0);
    if (digits < 0) {
      bad(constraint, "integer", String.valueOf(digits), "It is a number of digits: 0 or more.");
      return range;
    }
    BigDecimal limit = BigDecimal.ONE.scaleByPowerOfTen(digits);
    return range.atLeast(limit.negate(), true).atMost(limit, true);
  }

  private static Optional<BigDecimal> number(Annotation constraint) {
    return constraint.number("value").map(value -> BigDecimal.valueOf(value.longValue()));
  }

  private Optional<BigDecimal> decimal(Annotation constraint) {
    String text = constraint.text("value").orElse("");
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException noNumber) {
      bad(constraint, "value", text, "Write a number, such as 0.5.");
      return Optional.empty();
    }
  }

  private void bad(Annotation constraint, String attribute, String value, String advice) {
    problems.add(
        ProblemId.BAD_CONSTRAINT_VALUE.at(
            constraint.place(attribute), attribute, constraint.simpleName(), value, advice));
  }

  private void check(Annotation constraint, String type, Range range) {
    if (range.isEmpty()) {
      problems.add(ProblemId.CONTRADICTORY_CONSTRAINTS.at(constraint.place(), type, range.words()));
    }
  }
}
