package com.acme;

import dev.peruser.api.Builder;
import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.api.spi.GeneratedRegistration;
import dev.peruser.api.spi.Scope;
import dev.peruser.api.spi.TypeToken;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Registers {@link Functions.Named} as {@code only_a_name}.
 */
@Generated("dev.peruser.processor.FunctionProcessor")
@GeneratedRegistration(
    value = Functions.Named.class,
    format = 1
)
public final class Functions_Named_Registration implements FunctionRegistration {
  private static final String CONFIG_SCHEMA =
      """
      {
        "type": "object",
        "title": "OnlyAName",
        "properties": {}
      }""";

  private static final DataType INPUT =
      new DataType(
          Integer.class,
          "java.lang.Integer",
          true,
          """
          {
            "type": "object",
            "properties": {
              "value": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647}
            },
            "required": ["value"]
          }""");

  private static final DataType OUTPUT =
      new DataType(
          new TypeToken<List<String>>() {}.type(),
          "java.util.List<java.lang.String>",
          true,
          """
          {
            "type": "object",
            "properties": {
              "value": {
                "type": "array",
                "items": {"type": "string"}
              }
            },
            "required": ["value"]
          }""");

  /**
   * For {@link java.util.ServiceLoader}.
   */
  public Functions_Named_Registration() {
  }

  @Override
  public int format() {
    return 1;
  }

  @Override
  public String typeName() {
    return "only_a_name";
  }

  @Override
  public Scope scope() {
    return Scope.SHARED;
  }

  @Override
  public String description() {
    return "A config without settings need not be taken.";
  }

  @Override
  public Class<?> type() {
    return Functions.Named.class;
  }

  @Override
  public Class<?> configType() {
    return Functions.OnlyAName.class;
  }

  @Override
  public String configSchema() {
    return CONFIG_SCHEMA;
  }

  @Override
  public DataType input() {
    return INPUT;
  }

  @Override
  public Optional<DataType> singleOutput() {
    return Optional.of(OUTPUT);
  }

  @Override
  public Optional<DataType> streamingOutput() {
    return Optional.empty();
  }

  @Override
  public Object create(Object config, Builder builder) {
    return new Functions.Named();
  }

  @Override
  public void openTo(Module module) {
    // Not compiled in a named module: everything is open.
  }
}
