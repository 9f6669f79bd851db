package dev.peruser.runtime.json;

import dev.peruser.api.spi.DataType;
import dev.peruser.model.check.CompiledSchema;
import dev.peruser.model.schema.SchemaJson;
import dev.peruser.runtime.RejectedInputException.Mistake;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Reads and writes the values of functions. The rules are those of the schemas: no scalar coercion,
 * absent is not null, unknown properties are ignored, duplicate keys are refused.
 */
public final class JsonBinding {
  /** Objects and arrays in each other: whoever binds them calls itself for each. */
  static final int DEEPEST = 500;

  /**
   * In characters. The time that it takes to read digits grows with their square; a name is told
   * again in the JSON pointer of each mistake behind it. Data that is long belongs in a string.
   */
  static final int LONGEST = 1_000;

  private final JsonMapper values;
  private final JsonMapper configs;

  /** Makes the mappers; costly, so once per runtime. */
  public JsonBinding() {
    values = mapper().build();
    configs = mapper().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
  }

  /** Lenient where it costs nothing: the schema has refused what Jackson would coerce. */
  private static JsonMapper.Builder mapper() {
    return JsonMapper.builder(texts())
        .addModule(ReferenceModule.create())
        .addModule(ExactForms.module())
        .addModule(PreparedConstructors.module())
        .addModule(NeverNull.module())
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
        .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /**
   * What is read remembers no name: Jackson would keep the names of all users' texts in one table,
   * whose hashes a sender can make collide. Then it refuses others' texts, or fails at them.
   */
  private static JsonFactory texts() {
    return JsonFactory.builder()
        .recyclerPool(new BufferPool())
        .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST)
                .maxNameLength(LONGEST)
                .maxStringLength(Integer.MAX_VALUE) // as long as its text, which is here already
                .build())
        .build();
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
  public JsonCodec codec(DataType type) {
    JavaType javaType = values.getTypeFactory().constructType(type.type());
    if (type.wrapped()) {
      javaType = values.getTypeFactory().constructParametricType(Wrapped.class, javaType);
    }
    return new JsonCodec(values, values.readerFor(javaType), writer(javaType, type), type);
  }

  private Writer writer(JavaType type, DataType declared) {
    ObjectWriter writer =
        values.writer().withAttribute(NeverNull.class, new NeverNull(declared.schema()));
    boolean plain =
        type.getRawClass().isSealed()
            && values._serializationContext().findTypeSerializer(type) == null;
    return plain ? Writer.ofEachSubtype(writer, type) : Writer.of(writer.forType(type));
  }

  /**
   * Binds the settings of a function.
   *
   * @param settings the settings, as maps, lists and scalars, without mistakes
   * @param type the config record
   * @param schema its schema
   * @return the config
   * @throws IllegalArgumentException if the record refuses the settings, with a message for the
   *     author of the workflow file
   */
  public Object config(@Nullable Object settings, Class<?> type, String schema) {
    CompiledSchema compiled = CompiledSchema.closed(SchemaJson.read(schema));
    var tokens = TokenBuffer.forGeneration();
    configs.writeValue(tokens, settings);
    try (var parser =
        new CheckedParser(
            tokens.asParser(ObjectReadContext.empty()),
            compiled.check(),
            new Defaults(configs, compiled))) {
      return configs.readerFor(type).readValue(parser);
    } catch (StoppedException e) {
      throw new IllegalArgumentException("the settings do not fit the schema", e);
    } catch (JacksonException e) {
      Throwable cause = e.getCause();
      Mistake mistake = BindFailure.refusal(e);
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
}
