package com.acme;

import dev.peruser.api.Builder;
import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.api.spi.GeneratedRegistration;
import dev.peruser.api.spi.NoConfig;
import dev.peruser.api.spi.Scope;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Registers {@link Notepad} as {@code notepad}.
 */
@Generated("dev.peruser.processor.FunctionProcessor")
@GeneratedRegistration(
    value = Notepad.class,
    format = 1,
    typeName = "notepad",
    scope = Scope.PER_USER,
    configSchema = NoConfig.SCHEMA,
    signatures = @GeneratedRegistration.Signature(input = "java.lang.String", singleOutput = "java.lang.Integer")
)
public final class Notepad_Registration extends FunctionRegistration {
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
  public Notepad_Registration() {
    super(
        1,
        "notepad",
        Scope.PER_USER,
        "Constants of all kinds, and state where it belongs.",
        Notepad.class,
        NoConfig.class,
        NoConfig.SCHEMA,
        INPUT,
        Optional.of(OUTPUT),
        Optional.empty());
  }

  @Override
  public Object create(Object config, Builder builder) {
    return new Notepad((PerUserBuilder) builder);
  }
}
