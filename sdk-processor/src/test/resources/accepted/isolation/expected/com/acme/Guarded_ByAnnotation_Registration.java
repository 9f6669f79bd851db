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
 * Registers {@link Guarded.ByAnnotation} as {@code by_annotation}.
 */
@Generated("dev.peruser.processor.FunctionProcessor")
@GeneratedRegistration(
    value = Guarded.ByAnnotation.class,
    format = 1,
    typeName = "by_annotation",
    scope = Scope.SHARED,
    configSchema = NoConfig.SCHEMA,
    signatures = @GeneratedRegistration.Signature(input = "java.lang.String", singleOutput = "java.lang.Integer")
)
public final class Guarded_ByAnnotation_Registration extends FunctionRegistration {
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
  public Guarded_ByAnnotation_Registration() {
    super(
        1,
        "by_annotation",
        Scope.SHARED,
        "",
        Guarded.ByAnnotation.class,
        NoConfig.class,
        NoConfig.SCHEMA,
        INPUT,
        Optional.of(OUTPUT),
        Optional.empty());
  }

  @Override
  public Object create(Object config, Builder builder) {
    return new Guarded.ByAnnotation();
  }
}
