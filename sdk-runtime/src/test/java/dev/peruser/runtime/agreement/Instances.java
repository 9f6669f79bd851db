package dev.peruser.runtime.agreement;

import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.AnyOfSchema;
import dev.peruser.model.schema.Schema.ArraySchema;
import dev.peruser.model.schema.Schema.BooleanSchema;
import dev.peruser.model.schema.Schema.EnumSchema;
import dev.peruser.model.schema.Schema.IntegerSchema;
import dev.peruser.model.schema.Schema.MapSchema;
import dev.peruser.model.schema.Schema.NullableSchema;
import dev.peruser.model.schema.Schema.NumberSchema;
import dev.peruser.model.schema.Schema.ObjectSchema;
import dev.peruser.model.schema.Schema.Property;
import dev.peruser.model.schema.Schema.RefSchema;
import dev.peruser.model.schema.Schema.StringSchema;
import dev.peruser.model.schema.SchemaDocument;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes up values of a schema. */
final class Instances {
  /** Numbers keep the digits that they are given: 1.0 stays 1.0. */
  static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Deeper than this, nothing is made that can be left out. */
  private static final int DEEP = 5;

  private final SchemaDocument document;
  private final Random random;

  Instances(SchemaDocument document, Random random) {
    this.document = document;
    this.random = random;
  }

  JsonNode next() {
    return value(document.root(), 0);
  }

  private JsonNode value(Schema schema, int depth) {
    if (schema instanceof RefSchema ref) {
      return value(Objects.requireNonNull(document.definitions().get(ref.name())), depth);
    } else if (schema instanceof NullableSchema nullable) {
      boolean isNull = depth > DEEP || random.nextInt(4) == 0;
      return isNull ? JSON.nullNode() : value(nullable.schema(), depth);
    } else if (schema instanceof AnyOfSchema anyOf) {
      return value(pick(anyOf.choices()), depth);
    } else if (schema instanceof ObjectSchema object) {
      return object(object, depth);
    } else if (schema instanceof MapSchema map) {
      return map(map, depth);
    } else if (schema instanceof ArraySchema array) {
      return array(array, depth);
    }
    return scalar(schema);
  }

  private JsonNode object(ObjectSchema schema, int depth) {
    ObjectNode object = JSON.objectNode();
    for (Property property : schema.properties()) {
      boolean leftOut = depth > DEEP || random.nextInt(3) == 0;
      if (property.required() || !leftOut) {
        boolean aliased = !property.aliases().isEmpty() && random.nextBoolean();
        object.set(
            aliased ? pick(property.aliases()) : property.name(),
            value(property.schema(), depth + 1));
      }
    }
    if (!schema.closed() && random.nextInt(8) == 0) {
      object.set("somethingElse", Texts.POISON.get(random.nextInt(Texts.POISON.size())).deepCopy());
    }
    return object;
  }

  private JsonNode map(MapSchema schema, int depth) {
    ObjectNode map = JSON.objectNode();
    int size = size(schema.minProperties(), schema.maxProperties().orElse(9), depth);
    for (int tries = 0; map.size() < size && tries < 100; tries++) {
      map.set(value(schema.keys(), depth + 1).stringValue(), value(schema.values(), depth + 1));
    }
    return map;
  }

  private JsonNode array(ArraySchema schema, int depth) {
    ArrayNode array = JSON.arrayNode();
    int size = size(schema.minItems(), schema.maxItems().orElse(9), depth);
    for (int tries = 0; array.size() < size && tries < 100; tries++) {
      JsonNode item = value(schema.items(), depth + 1);
      if (!schema.uniqueItems()
          || array.valueStream().noneMatch(other -> Same.value(other, item))) {
        array.add(item);
      }
    }
    return array;
  }

  private int size(int least, int most, int depth) {
    int some = depth > DEEP ? least : least + random.nextInt(3);
    return Math.min(some, most);
  }

  private JsonNode scalar(Schema schema) {
    if (schema instanceof EnumSchema choice) {
      return JSON.stringNode(pick(choice.values()));
    } else if (schema instanceof BooleanSchema choice) {
      return JSON.booleanNode(choice.constant().orElse(random.nextBoolean()));
    } else if (schema instanceof IntegerSchema integer) {
      return integer(integer);
    } else if (schema instanceof NumberSchema number) {
      return number(number);
    } else if (schema instanceof StringSchema string) {
      return JSON.stringNode(new Texts(random).of(string));
    }
    return JSON.stringNode("a_name");
  }

  private JsonNode integer(IntegerSchema schema) {
    BigInteger least = schema.minimum().orElse(BigInteger.TEN.pow(30).negate());
    BigInteger most = schema.maximum().orElse(BigInteger.TEN.pow(30));
    BigInteger value =
        switch (random.nextInt(5)) {
          case 0 -> least;
          case 1 -> most;
          case 2 -> least.max(most.min(BigInteger.valueOf(random.nextInt(7) - 3)));
          default ->
              least.add(new BigInteger(200, random).mod(most.subtract(least).add(BigInteger.ONE)));
        };
    return switch (random.nextInt(8)) {
      case 0 -> JSON.numberNode(new BigDecimal(value).setScale(1));
      case 1 -> JSON.numberNode(new BigDecimal(value).stripTrailingZeros());
      default -> JSON.numberNode(value);
    };
  }

  private JsonNode number(NumberSchema schema) {
    BigDecimal least =
        schema.minimum().or(schema::exclusiveMinimum).orElse(BigDecimal.valueOf(-1e9));
    BigDecimal most =
        schema
            .maximum()
            .or(schema::exclusiveMaximum)
            .orElse(least.abs().max(BigDecimal.valueOf(1e9)));
    BigDecimal part = BigDecimal.valueOf(random.nextDouble()).setScale(4, RoundingMode.HALF_UP);
    BigDecimal value = least.add(most.subtract(least).multiply(part));
    boolean excluded =
        (schema.exclusiveMinimum().isPresent() && value.compareTo(least) <= 0)
            || (schema.exclusiveMaximum().isPresent() && value.compareTo(most) >= 0);
    BigDecimal chosen =
        excluded ? least.add(most).divide(BigDecimal.valueOf(2), 20, RoundingMode.HALF_UP) : value;
    return random.nextInt(4) == 0 && contains(schema, BigDecimal.ZERO)
        ? JSON.numberNode(0)
        : JSON.numberNode(chosen);
  }

  private static boolean contains(NumberSchema schema, BigDecimal value) {
    return schema.minimum().filter(bound -> value.compareTo(bound) < 0).isEmpty()
        && schema.exclusiveMinimum().filter(bound -> value.compareTo(bound) <= 0).isEmpty()
        && schema.maximum().filter(bound -> value.compareTo(bound) > 0).isEmpty()
        && schema.exclusiveMaximum().filter(bound -> value.compareTo(bound) >= 0).isEmpty();
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
