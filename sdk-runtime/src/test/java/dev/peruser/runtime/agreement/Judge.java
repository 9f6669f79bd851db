package dev.peruser.runtime.agreement;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.DateTimeFormat;
import com.networknt.schema.format.Format;
import com.networknt.schema.format.TimeFormat;
import com.networknt.schema.path.PathType;
import com.networknt.schema.regex.JoniRegularExpressionFactory;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Says what a schema accepts: a validator that knows nothing of us, with format assertions on. */
final class Judge {
  private static final String CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,9})?";
  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

  /** The formats that JSON Schema leaves to others, written anew from their definitions. */
  private static final List<Format> FORMATS =
      List.of(
          withinJavaTime(new DateTimeFormat()),
          withinJavaTime(new TimeFormat()),
          format("date-time-local", matching(DAY + "T" + CLOCK).and(Judge::hasDay)),
          format("time-local", matching(CLOCK)),
          format("email", Judge::isMailbox),
          format("byte", matching("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")),
          format("char", text -> text.length() == 1),
          format("zone-id", accepting(ZoneId::of)),
          format("currency", accepting(Currency::getInstance)),
          format(
              "language-tag", matching(".+").and(accepting(new Locale.Builder()::setLanguageTag))));

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          Dialect.builder("https://peruser.dev/test-dialect", Dialects.getDraft202012())
              .formats(FORMATS)
              .build(),
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder()
                      .formatAssertionsEnabled(true)
                      .pathType(PathType.JSON_POINTER)
                      .regularExpressionFactory(JoniRegularExpressionFactory.getInstance())
                      .build()));

  private final Schema schema;

  Judge(String schema) {
    this.schema = REGISTRY.getSchema(schema);
  }

  /** Where the judge finds mistakes; none if it accepts. */
  List<String> pointers(JsonNode value) {
    return errors(value).stream().map(error -> error.getInstanceLocation().toString()).toList();
  }

  /** What the judge says, for the report of a failed test. */
  String reasons(JsonNode value) {
    return errors(value).toString();
  }

  private List<Error> errors(JsonNode value) {
    return schema.validate(withWholeNumbers(value));
  }

  /**
   * The judge fails over a 1.0 that is out of the range of a long; it has no such trouble with 1.
   */
  private static JsonNode withWholeNumbers(JsonNode value) {
    if (value instanceof ObjectNode object) {
      ObjectNode copy = object.objectNode();
      object.forEachEntry((name, member) -> copy.set(name, withWholeNumbers(member)));
      return copy;
    } else if (value instanceof ArrayNode array) {
      ArrayNode copy = array.arrayNode();
      array.forEach(item -> copy.add(withWholeNumbers(item)));
      return copy;
    }
    if (!value.isBigDecimal()
        || value.decimalValue().abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0) {
      return value;
    }
    BigDecimal number = value.decimalValue();
    boolean isWhole = number.stripTrailingZeros().scale() <= 0;
    return isWhole ? JsonNodeFactory.instance.numberNode(number.toBigInteger()) : value;
  }

  /** As docs/schemas.md says: no leap second, nanoseconds at most, offsets of 18 hours at most. */
  private static Format withinJavaTime(Format whole) {
    Predicate<String> beyond =
        Pattern.compile(":60|[.][0-9]{10}|[+-](18:(?!00)|19|2)").asPredicate();
    return new Format() {
      @Override
      public String getName() {
        return whole.getName();
      }

      @Override
      public boolean matches(ExecutionContext context, String value) {
        return whole.matches(context, value) && !beyond.test(value.replaceFirst("^[^T]*[Tt]", ""));
      }
    };
  }

  private static boolean hasDay(String text) {
    try {
      java.time.LocalDate.parse(text.substring(0, 10));
      return true;
    } catch (java.time.DateTimeException e) {
      return false;
    }
  }

  /** RFC 5321's Mailbox; the judge's own format asks for a top-level domain that exists today. */
  private static boolean isMailbox(String text) {
    int at = text.lastIndexOf('@');
    String label = "[A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9-]{0,61}[A-Za-z0-9]";
    return at > 0
        && at <= 64
        && Stream.of(text.substring(0, at).split("[.]", -1))
            .allMatch(matching("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"))
        && Stream.of(text.substring(at + 1).split("[.]", -1)).allMatch(matching(label));
  }

  private static Predicate<String> matching(String pattern) {
    return Pattern.compile(pattern).asMatchPredicate();
  }

  private static Predicate<String> accepting(java.util.function.Function<String, ?> parser) {
    return text -> {
      try {
        return parser.apply(text) != null;
      } catch (java.time.DateTimeException
          | IllegalArgumentException
          | IllformedLocaleException e) {
        return false;
      }
    };
  }

  private static Format format(String name, Predicate<String> accepts) {
    return new Format() {
      @Override
      public String getName() {
        return name;
      }

      @Override
      public boolean matches(ExecutionContext context, String value) {
        return accepts.test(value);
      }
    };
  }
}
