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
    format = 1
)
public final class Clicks_Registration implements FunctionGroupRegistration {
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
  }

  @Override
  public int format() {
    return 1;
  }

  @Override
  public String typeName() {
    return "clicks";
  }

  @Override
  public Scope scope() {
    return Scope.SHARED;
  }

  @Override
  public String description() {
    return "Shared, and safe: final, volatile, or a static field, which is as shared as its class.";
  }

  @Override
  public Class<?> type() {
    return Clicks.class;
  }

  @Override
  public Class<?> configType() {
    return NoConfig.class;
  }

  @Override
  public String configSchema() {
    return NoConfig.SCHEMA;
  }

  @Override
  public List<GroupMember> functions() {
    return FUNCTIONS;
  }

  @Override
  public Object create(Object config, Builder builder) {
    return new Clicks();
  }

  @Override
  public void openTo(Module module) {
    // Not compiled in a named module: everything is open.
  }
}
