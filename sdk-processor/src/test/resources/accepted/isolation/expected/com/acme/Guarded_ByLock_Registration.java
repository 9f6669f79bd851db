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
 * Registers {@link Guarded.ByLock} as {@code by_lock}.
 */
@Generated("dev.peruser.processor.FunctionProcessor")
@GeneratedRegistration(
    value = Guarded.ByLock.class,
    format = 1,
    typeName = "by_lock",
    scope = Scope.SHARED,
    configSchema = NoConfig.SCHEMA,
    signatures = @GeneratedRegistration.Signature(input = "java.lang.String", singleOutput = "java.lang.Integer")
)
public final class Guarded_ByLock_Registration extends FunctionRegistration {
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
  public Guarded_ByLock_Registration() {
    super(
        1,
        "by_lock",
        Scope.SHARED,
        "",
        Guarded.ByLock.class,
        NoConfig.class,
        NoConfig.SCHEMA,
        INPUT,
        Optional.of(OUTPUT),
        Optional.empty());
  }

  @Override
  public Object create(Object config, Builder builder) {
    return new Guarded.ByLock();
  }
}
