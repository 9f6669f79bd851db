package dev.peruser.runtime.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/**
 * The properties of an output that have a value, as its schema says; looked at only where one is
 * null. A schema may have a name in several places: it is refused if none of them allows a null.
 */
final class NeverNull {
  private final String schema;
  private volatile @Nullable Map<String, Boolean> nullable;

  /**
   * Those of one type.
   *
   * @param schema its schema
   */
  NeverNull(String schema) {
    this.schema = schema;
  }

  /** Makes mappers ask, which know an object of this class by this class. */
  static JacksonModule module() {
    return new SimpleModule("dev.peruser.nulls").setSerializerModifier(new OfProperties());
  }

  private boolean has(String name) {
    Map<String, Boolean> known = nullable;
    if (known == null) {
      known = new HashMap<>();
      collect(JsonMapper.shared().readTree(schema), known);
      nullable = known;
    }
    return Boolean.FALSE.equals(known.get(name));
  }

  private static void collect(JsonNode schema, Map<String, Boolean> nullable) {
    JsonNode properties = schema.path("properties");
    if (properties.isObject()) {
      properties
          .properties()
          .forEach(
              property ->
                  nullable.merge(
                      property.getKey(), allowsNull(property.getValue()), Boolean::logicalOr));
    }
    schema.forEach(part -> collect(part, nullable));
  }

  /** Of the schemas that the processor writes: one that may be null says so where it is used. */
  private static boolean allowsNull(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      return type.valueStream().anyMatch(one -> one.asString().equals("null"));
    }
    return type.isString() ? type.asString().equals("null") : !schema.has("$ref");
  }

  private static final class OfProperties extends ValueSerializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public List<BeanPropertyWriter> changeProperties(
        SerializationConfig config,
        BeanDescription.Supplier type,
        List<BeanPropertyWriter> properties) {
      for (BeanPropertyWriter property : properties) {
        if (!property.hasNullSerializer() && !property.willSuppressNulls()) {
          property.assignNullSerializer(new Refusing());
        }
      }
      return properties;
    }
  }

  private static final class Refusing extends ValueSerializer<Object> {
    @Override
    public void serialize(
        @Nullable Object value, JsonGenerator json, SerializationContext context) {
      String name = json.streamWriteContext().currentName();
      if (name != null
          && context.getAttribute(NeverNull.class) instanceof NeverNull all
          && all.has(name)) {
        throw DatabindException.from(json, "it is null, which its schema does not allow");
      }
      json.writeNull();
    }
  }
}
