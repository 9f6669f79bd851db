package com.acme;

import dev.peruser.api.Builder;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionGroupRegistration;
import dev.peruser.api.spi.GeneratedRegistration;
import dev.peruser.api.spi.GroupMember;
import dev.peruser.api.spi.NoConfig;
import dev.peruser.api.spi.Scope;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Registers {@link Clicks} as {@code clicks}.
 */
@Generated("dev.peruser.processor.FunctionProcessor")
@GeneratedRegistration(
    value = Clicks.class,
    format = 1,
    typeName = "clicks",
    scope = Scope.SHARED,
    configSchema = NoConfig.SCHEMA,
    signatures = @GeneratedRegistration.Signature(name = "add", input = "java.lang.Integer", singleOutput = "java.lang.Integer")
)
public final class Clicks_Registration extends FunctionGroupRegistration {
  private static final DataType ADD_INPUT =
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

  private static final DataType ADD_OUTPUT =
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

  private static final List<GroupMember> FUNCTIONS =
      List.of(
          GroupMember.single(
              "add",
              "",
              ADD_INPUT,
              ADD_OUTPUT,
              Clicks.class,
              group -> (SingleFunction<Integer, Integer>) group::add));

  /**
   * For {@link java.util.ServiceLoader}.
   */
  public Clicks_Registration() {
    super(
        1,
        "clicks",
        Scope.SHARED,
        "Shared, and safe: final, volatile, or a static field, which is as shared as its class.",
        Clicks.class,
        NoConfig.class,
        NoConfig.SCHEMA,
        FUNCTIONS);
  }

  @Override
  public Object create(Object config, Builder builder) {
    return new Clicks();
  }
}
