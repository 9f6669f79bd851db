package dev.peruser.model.workflow;

import dev.peruser.model.check.CompiledSchema;
import dev.peruser.model.check.Mistake;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.problem.Suggestions;
import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.Property;
import dev.peruser.model.schema.SchemaDocument;
import dev.peruser.model.schema.TextFormat;
import java.util.List;
import java.util.Optional;

/**
 * Holds the settings of an instance against the schema of its type, and says what is wrong in the
 * words and at the places of the file. In contrast to an input, a setting that the type does not
 * have is a mistake: most often a misspelt one.
 */
final class SettingsCheck {
  private final SchemaDocument document;
  private final String path;
  private final YamlNode root;

  private SettingsCheck(String path, SchemaDocument document, YamlNode root) {
    this.document = document;
    this.path = path;
    this.root = root;
  }

  /**
   * Checks a value.
   *
   * @param path what messages call the value
   * @param document the schema
   * @param value the value
   * @return what is wrong
   */
  static List<Problem> check(String path, SchemaDocument document, YamlNode value) {
    return new SettingsCheck(path, document, value).problems();
  }

  /** Whether a value has a shape, for choosing among several. */
  static boolean accepts(Schema schema, SchemaDocument document, YamlNode value) {
    var alone = new SchemaDocument(schema, document.definitions());
    return new SettingsCheck("", alone, value).problems().isEmpty();
  }

  private List<Problem> problems() {
    return CompiledSchema.closed(document).mistakes(root.toPlain()).stream()
        .filter(this::isKnown)
        .map(this::problem)
        .toList();
  }

  /** Of a value that is not known yet, only its key can be wrong. */
  private boolean isKnown(Mistake mistake) {
    return switch (mistake.reason()) {
      case MISSING, UNKNOWN, ALIAS -> true;
      default -> !YamlUnknown.isIn(SettingPlace.of(path, root, mistake.pointer()).value());
    };
  }

  private Problem problem(Mistake mistake) {
    SettingPlace at = SettingPlace.of(path, root, mistake.pointer());
    Schema wanted = bare(mistake.wanted());
    return switch (mistake.reason()) {
      case MISSING ->
          ProblemId.MISSING_SETTING.at(
              at.parent().place(),
              at.parentPath(),
              at.key(),
              SchemaWords.describe(mistake.wanted(), document));
      case UNKNOWN -> unknown(at, (Schema.ObjectSchema) wanted);
      case ALIAS -> ProblemId.LISTED_TWICE.at(at.keyPlace(), at.parentPath(), at.key());
      case NULL, TYPE ->
          wanted instanceof Schema.AnyOfSchema
              ? noShape(at, wanted)
              : expected(wanted).problem(at.path(), at.value());
      case RANGE, SIZE -> outOfRange(at, SchemaWords.describe(wanted, document));
      case DIGITS -> outOfRange(at, "a number that is not as long");
      case FORM -> wrongFormat(at, (Schema.StringSchema) wanted);
      case KEY -> outOfRange(at, "called otherwise: " + SchemaWords.describe(wanted, document));
      case CHOICE -> notAChoice(at, wanted);
      case REPEATED ->
          ProblemId.LISTED_TWICE.at(at.value().place(), at.parentPath(), Shown.text(at.value()));
      case SHAPE -> noShape(at, wanted);
    };
  }

  private Schema bare(Schema schema) {
    if (schema instanceof Schema.RefSchema ref) {
      return bare(Definitions.of(ref, document));
    }
    return schema instanceof Schema.NullableSchema nullable ? bare(nullable.schema()) : schema;
  }

  private static Expected expected(Schema schema) {
    if (schema instanceof Schema.ObjectSchema || schema instanceof Schema.MapSchema) {
      return Expected.MAP;
    } else if (schema instanceof Schema.ArraySchema) {
      return Expected.LIST;
    } else if (schema instanceof Schema.BooleanSchema) {
      return Expected.BOOLEAN;
    } else if (schema instanceof Schema.IntegerSchema) {
      return Expected.INTEGER;
    }
    return schema instanceof Schema.NumberSchema ? Expected.NUMBER : Expected.STRING;
  }

  private static Problem unknown(SettingPlace at, Schema.ObjectSchema object) {
    List<String> names = object.properties().stream().map(Property::name).toList();
    String advice = Suggestions.advice(at.key(), names, "It has none: take it out.");
    return ProblemId.UNKNOWN_SETTING.at(
        at.keyPlace(), at.parentPath(), Shown.shorten(at.key()), advice);
  }

  private Problem noShape(SettingPlace at, Schema wanted) {
    String shapes = SchemaWords.describe(wanted, document);
    return ProblemId.NO_SHAPE_FITS.at(at.value().place(), at.path(), shapes);
  }

  private static Problem outOfRange(SettingPlace at, String range) {
    return ProblemId.OUT_OF_RANGE.at(at.value().place(), at.path(), range, Shown.text(at.value()));
  }

  private Problem wrongFormat(SettingPlace at, Schema.StringSchema wanted) {
    Optional<TextFormat> format = TextFormat.find(wanted);
    return format.isEmpty()
        ? outOfRange(at, SchemaWords.describe(wanted, document))
        : ProblemId.WRONG_FORMAT.at(
            at.value().place(),
            at.path(),
            format.get().phrase(),
            Shown.text(at.value()),
            format.get().example());
  }

  private static Problem notAChoice(SettingPlace at, Schema wanted) {
    if (wanted instanceof Schema.BooleanSchema choice) {
      return outOfRange(at, String.valueOf(choice.constant().orElseThrow()));
    }
    if (!Expected.STRING.accepts(at.value())) {
      return Expected.STRING.problem(at.path(), at.value());
    }
    List<String> values = ((Schema.EnumSchema) wanted).values();
    String advice = Suggestions.advice(String.valueOf(at.value().toPlain()), values, "");
    return ProblemId.NOT_A_CHOICE.at(at.value().place(), at.path(), Shown.text(at.value()), advice);
  }
}
