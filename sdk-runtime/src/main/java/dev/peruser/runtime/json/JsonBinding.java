package dev.peruser.runtime.json;

import dev.peruser.api.InvalidInputException;
import dev.peruser.api.spi.DataType;
import dev.peruser.runtime.RejectedInputException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads and writes the values of functions. The rules are those of the schemas: no scalar coercion,
 * absent is not null, unknown properties are ignored, duplicate keys are refused.
 */
public final class JsonBinding {
  static final String MISSING = "is missing";
  static final String NULL_NOT_ALLOWED = "must not be null";

  private final JsonMapper values;
  private final JsonMapper configs;

  /** Makes the mappers; costly, so once per runtime. */
  public JsonBinding() {
    values = mapper().build();
    configs = mapper().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
  }

  private static JsonMapper.Builder mapper() {
    return JsonMapper.builder()
        .addModule(StrictModule.create())
        .addModule(
            new SimpleModule("dev.peruser.components") {
              private static final long serialVersionUID = 1L;

              @Override
              public void setupModule(SetupContext context) {
                super.setupModule(context);
                context.addValueInstantiators(new ComponentRules());
              }
            })
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .withCoercionConfig(
            LogicalType.Textual,
            text ->
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
  }

  /**
   * The module that binds JSON: plugins' packages are opened to it.
   *
   * @return Jackson's module
   */
  public static Module module() {
    return JsonMapper.class.getModule();
  }

  /**
   * Prepares to read and write the values of one type.
   *
   * @param type the type
   * @return the codec
   */
  public Codec codec(DataType type) {
    JavaType javaType = values.getTypeFactory().constructType(type.type());
    if (type.wrapped()) {
      javaType = values.getTypeFactory().constructParametricType(Wrapped.class, javaType);
    }
    return new Codec(values.readerFor(javaType), values.writerFor(javaType), type.wrapped());
  }

  /**
   * Binds the settings of a function.
   *
   * @param settings the settings, as maps, lists and scalars
   * @param type the config record
   * @return the config
   * @throws IllegalArgumentException if the settings do not fit, with a message for the author of
   *     the workflow file
   */
  public Object config(Object settings, Class<?> type) {
    try {
      return configs.convertValue(settings, type);
    } catch (JacksonException e) {
      RejectedInputException.Mistake mistake = Mistakes.of(e);
      Throwable cause = e.getCause();
      String what =
          cause instanceof IllegalArgumentException && cause.getMessage() != null
              ? cause.getMessage()
              : mistake.pointer() + " " + mistake.message();
      throw new IllegalArgumentException(what.strip(), e);
    }
  }

  /**
   * How a value travels that is no JSON object by itself.
   *
   * @param <T> the type of the value
   * @param value the value
   */
  record Wrapped<T>(T value) {}

  /** Reads and writes the values of one type. */
  public static final class Codec {
    private final ObjectReader reader;
    private final ObjectWriter writer;
    private final boolean wrapped;

    private Codec(ObjectReader reader, ObjectWriter writer, boolean wrapped) {
      this.reader = reader;
      this.writer = writer;
      this.wrapped = wrapped;
    }

    /**
     * Reads a value from UTF-8 text.
     *
     * @param json the text
     * @param offset where it starts
     * @param length its length in bytes
     * @return the value
     * @throws RejectedInputException if it is no JSON, or does not fit
     */
    public Object read(byte[] json, int offset, int length) throws RejectedInputException {
      requireUtf8(json, offset, length);
      try (JsonParser parser = reader.createParser(json, offset, length)) {
        if (parser.nextToken() == null) {
          throw malformed("The body is empty; a JSON object is expected.");
        }
        Object value = reader.readValue(parser);
        if (value == null) {
          throw new RejectedInputException(
              false, List.of(new RejectedInputException.Mistake("", NULL_NOT_ALLOWED)));
        }
        if (parser.nextToken() != null) {
          throw malformed("There is text after the end of the JSON value.");
        }
        return wrapped ? ((Wrapped<?>) value).value() : value;
      } catch (JacksonException e) {
        throw rejected(e);
      }
    }

    /**
     * Writes a value as UTF-8 text.
     *
     * @param value the value
     * @return the text
     * @throws IllegalStateException if the value is null or cannot be written
     */
    public byte[] write(@Nullable Object value) {
      if (value == null) {
        throw new IllegalStateException("The output is null, which its schema does not allow");
      }
      try {
        return writer.writeValueAsBytes(wrapped ? new Wrapped<>(value) : value);
      } catch (JacksonException e) {
        throw new IllegalStateException("The output cannot be written as JSON", e);
      }
    }

    /** Jackson would guess UTF-16 and UTF-32 from zero bytes; RFC 8259 knows UTF-8 only. */
    private static void requireUtf8(byte[] json, int offset, int length)
        throws RejectedInputException {
      for (int i = 0; i < Math.min(4, length); i++) {
        byte b = json[offset + i];
        if (b == 0 || b == (byte) 0xFE || b == (byte) 0xFF) {
          throw malformed("JSON is UTF-8 text; this is not.");
        }
      }
    }

    private static RejectedInputException malformed(String message) {
      return new RejectedInputException(
          true, List.of(new RejectedInputException.Mistake("", message)));
    }

    private static RejectedInputException rejected(JacksonException e) {
      if (e.getCause() instanceof InvalidInputException invalid) {
        String message = String.valueOf(invalid.getMessage());
        return new RejectedInputException(
            false,
            List.of(
                new RejectedInputException.Mistake(
                    Mistakes.of(e).pointer() + invalid.pointer(), message)));
      }
      if (e instanceof StreamReadException
          || e instanceof StreamConstraintsException
          || !(e instanceof DatabindException)) {
        return malformed(Mistakes.syntax(e));
      }
      RejectedInputException.Mistake mistake = Mistakes.of(e);
      return new RejectedInputException(
          false, List.of(new RejectedInputException.Mistake(mistake.pointer(), mistake.message())));
    }
  }
}
