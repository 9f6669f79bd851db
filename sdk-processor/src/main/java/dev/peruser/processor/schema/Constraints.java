package dev.peruser.processor.schema;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.ArraySchema;
import dev.peruser.model.schema.Schema.BooleanSchema;
import dev.peruser.model.schema.Schema.IntegerSchema;
import dev.peruser.model.schema.Schema.MapSchema;
import dev.peruser.model.schema.Schema.NullableSchema;
import dev.peruser.model.schema.Schema.NumberSchema;
import dev.peruser.model.schema.Schema.StringSchema;
import dev.peruser.processor.read.Annotation;
import java.util.List;
import java.util.Optional;

/**
 * The constraints of Jakarta Validation as keywords of a schema: it is the schema that is enforced,
 * no validator runs. A constraint is said exactly, or reported.
 */
final class Constraints {
  /** The package of the constraints, with a dot. */
  static final String PACKAGE = "jakarta.validation.constraints.";

  private static final String NOT_NULL = PACKAGE + "NotNull";
  private static final String NOT_EMPTY = PACKAGE + "NotEmpty";
  private static final String NOT_BLANK = PACKAGE + "NotBlank";

  private final List<Problem> problems;
  private final SizeConstraints sizes;
  private final NumberConstraints numbers;
  private final TextConstraints texts;

  Constraints(List<Problem> problems) {
    this.problems = problems;
    this.sizes = new SizeConstraints(problems);
    this.numbers = new NumberConstraints(problems);
    this.texts = new TextConstraints(problems);
  }

  /** Whether null, and so a missing value, is against a constraint. */
  static boolean excludeNull(Annotations annotations) {
    return annotations.has(NOT_NULL) || annotations.has(NOT_EMPTY) || annotations.has(NOT_BLANK);
  }

  /**
   * Adds the constraints to a schema.
   *
   * @param schema the schema of the type
   * @param annotations those of the property or the type argument
   * @param typeName the type that they are on
   * @return the schema of the values that fulfil them
   */
  Schema apply(Schema schema, Annotations annotations, String typeName) {
    annotations.customConstraints().forEach(this::notChecked);
    if (annotations.isEmpty()) {
      return schema;
    }
    boolean optional = typeName.startsWith("java.util.Optional");
    if (schema instanceof NullableSchema nullable) {
      Schema value = all(nullable.schema(), annotations, typeName);
      return excludeNull(annotations) && !optional ? value : new NullableSchema(value);
    }
    return all(schema, annotations, typeName);
  }

  private Schema all(Schema schema, Annotations annotations, String typeName) {
    Schema constrained = schema;
    for (Annotation annotation : annotations.all()) {
      if (annotation.name().startsWith(PACKAGE)) {
        constrained =
            annotation.members("groups").isEmpty()
                ? one(constrained, annotation, typeName)
                : notChecked(constrained, annotation);
      }
    }
    return constrained;
  }

  private Schema one(Schema schema, Annotation constraint, String type) {
    return switch (constraint.simpleName()) {
      case "NotNull" -> schema;
      case "Size", "NotEmpty" -> sized(schema, constraint, type);
      case "Min", "Max", "DecimalMin", "DecimalMax", "Digits" -> number(schema, constraint, type);
      case "Positive", "PositiveOrZero", "Negative", "NegativeOrZero" ->
          number(schema, constraint, type);
      case "NotBlank", "Pattern", "Email" -> text(schema, constraint, type);
      case "AssertTrue" -> truth(schema, constraint, type, true);
      case "AssertFalse" -> truth(schema, constraint, type, false);
      default -> notChecked(schema, constraint);
    };
  }

  private Schema sized(Schema schema, Annotation constraint, String type) {
    if (type.equals("byte[]")) {
      return notChecked(schema, constraint);
    }
    boolean sized =
        isText(schema, type) || schema instanceof ArraySchema || schema instanceof MapSchema;
    return sized && !type.startsWith("java.util.Optional")
        ? sizes.apply(schema, constraint, type)
        : doesNotApply(schema, constraint, type, "texts, collections, maps and arrays");
  }

  private Schema number(Schema schema, Annotation constraint, String type) {
    boolean number = schema instanceof IntegerSchema || schema instanceof NumberSchema;
    if (!number || type.startsWith("java.util.Optional<") || type.startsWith("java.time.")) {
      return doesNotApply(schema, constraint, type, "numbers");
    }
    return constraint.simpleName().equals("Digits") && schema instanceof NumberSchema
        ? notChecked(schema, constraint)
        : numbers.apply(schema, constraint, type);
  }

  private Schema text(Schema schema, Annotation constraint, String type) {
    return isText(schema, type) && !type.equals("char[]")
        ? texts.apply((StringSchema) schema, constraint)
        : doesNotApply(schema, constraint, type, "texts");
  }

  private static boolean isText(Schema schema, String type) {
    boolean text =
        type.equals("java.lang.String")
            || type.equals("java.lang.CharSequence")
            || type.equals("char[]");
    return text && schema instanceof StringSchema;
  }

  private Schema truth(Schema schema, Annotation constraint, String type, boolean wanted) {
    if (!(schema instanceof BooleanSchema choice)) {
      return doesNotApply(schema, constraint, type, "booleans");
    }
    if (choice.constant().isPresent() && choice.constant().get() != wanted) {
      problems.add(
          ProblemId.CONTRADICTORY_CONSTRAINTS.at(constraint.place(), type, "both true and false"));
    }
    return new BooleanSchema(Optional.of(wanted));
  }

  private Schema doesNotApply(Schema schema, Annotation constraint, String type, String what) {
    problems.add(
        ProblemId.CONSTRAINT_DOES_NOT_APPLY.at(
            constraint.place(), constraint.simpleName(), type, what));
    return schema;
  }

  private Schema notChecked(Schema schema, Annotation constraint) {
    notChecked(constraint);
    return schema;
  }

  private void notChecked(Annotation constraint) {
    problems.add(ProblemId.CONSTRAINT_NOT_CHECKED.at(constraint.place(), constraint.simpleName()));
  }
}
