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
 * Registers {@link Silenced.Around.PerUser} as {@code per_user}.
 */
@Generated("dev.peruser.processor.FunctionProcessor")
@GeneratedRegistration(
    value = Silenced.Around.PerUser.class,
    format = 1,
    typeName = "per_user",
    scope = Scope.PER_USER,
    configSchema = NoConfig.SCHEMA,
    signatures = @GeneratedRegistration.Signature(input = "java.lang.String", singleOutput = "java.lang.Integer")
)
public final class Silenced_Around_PerUser_Registration extends FunctionRegistration {
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
  public Silenced_Around_PerUser_Registration() {
    super(
        1,
        "per_user",
        Scope.PER_USER,
        "",
        Silenced.Around.PerUser.class,
        NoConfig.class,
        NoConfig.SCHEMA,
        INPUT,
        Optional.of(OUTPUT),
        Optional.empty());
  }

  @Override
  public Object create(Object config, Builder builder) {
    return new Silenced.Around.PerUser();
  }
}
