package com.acme;

import dev.peruser.api.Builder;
import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.api.spi.GeneratedRegistration;
import dev.peruser.api.spi.Scope;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Registers {@link Silenced.UnusedConfig} as {@code unused}.
 */
@Generated("dev.peruser.processor.FunctionProcessor")
@GeneratedRegistration(
    value = Silenced.UnusedConfig.class,
    format = 1
)
public final class Silenced_UnusedConfig_Registration implements FunctionRegistration {
  private static final String CONFIG_SCHEMA =
      """
      {
        "type": "object",
        "title": "Config",
        "properties": {
          "most": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647}
        },
        "required": ["most"]
      }""";

  private static final DataType INPUT =
      new DataType(
          String.class,
          "java.lang.String",
          true,
          """
          {
            "type": "object",
            "properties": {
              "value": {"type": "string"}
            },
            "required": ["value"]
          }""");

  private static final DataType OUTPUT =
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

  /**
   * For {@link java.util.ServiceLoader}.
   */
  public Silenced_UnusedConfig_Registration() {
  }

  @Override
  public int format() {
    return 1;
  }

  @Override
  public String typeName() {
    return "unused";
  }

  @Override
  public Scope scope() {
    return Scope.PER_USER;
  }

  @Override
  public String description() {
    return "";
  }

  @Override
  public Class<?> type() {
    return Silenced.UnusedConfig.class;
  }

  @Override
  public Class<?> configType() {
    return Silenced.Config.class;
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
    return new Silenced.UnusedConfig();
  }

  @Override
  public void openTo(Module module) {
    // Not compiled in a named module: everything is open.
  }
}
