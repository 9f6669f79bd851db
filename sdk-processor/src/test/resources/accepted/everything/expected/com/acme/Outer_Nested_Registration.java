package com.acme;

import dev.peruser.api.Builder;
import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.api.spi.GeneratedRegistration;
import dev.peruser.api.spi.NoConfig;
import dev.peruser.api.spi.Scope;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Registers {@link Outer.Nested} as {@code nested}.
 */
@Generated("dev.peruser.processor.FunctionProcessor")
@GeneratedRegistration(
    value = Outer.Nested.class,
    format = 1,
    typeName = "nested",
    scope = Scope.SHARED,
    configSchema = NoConfig.SCHEMA,
    signatures = @GeneratedRegistration.Signature(input = "java.lang.Integer", singleOutput = "java.lang.String[]")
)
public final class Outer_Nested_Registration extends FunctionRegistration {
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
          String[].class,
          "java.lang.String[]",
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
  public Outer_Nested_Registration() {
    super(
        1,
        "nested",
        Scope.SHARED,
        "",
        Outer.Nested.class,
        NoConfig.class,
        NoConfig.SCHEMA,
        INPUT,
        Optional.of(OUTPUT),
        Optional.empty());
  }

  @Override
  public Object create(Object config, Builder builder) {
    return new Outer.Nested();
  }
}
