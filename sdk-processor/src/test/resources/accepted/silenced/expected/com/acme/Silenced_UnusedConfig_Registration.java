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
    format = 1,
    typeName = "unused",
    scope = Scope.PER_USER,
    configSchema = Silenced_UnusedConfig_Registration.CONFIG_SCHEMA,
    signatures = @GeneratedRegistration.Signature(input = "java.lang.String", singleOutput = "java.lang.Integer")
)
public final class Silenced_UnusedConfig_Registration extends FunctionRegistration {
  static final String CONFIG_SCHEMA =
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
    super(
        1,
        "unused",
        Scope.PER_USER,
        "",
        Silenced.UnusedConfig.class,
        Silenced.Config.class,
        CONFIG_SCHEMA,
        INPUT,
        Optional.of(OUTPUT),
        Optional.empty());
  }

  @Override
  public Object create(Object config, Builder builder) {
    return new Silenced.UnusedConfig();
  }
}
