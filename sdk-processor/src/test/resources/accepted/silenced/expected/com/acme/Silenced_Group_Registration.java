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
 * Registers {@link Silenced.Group} as {@code group}.
 */
@Generated("dev.peruser.processor.FunctionProcessor")
@GeneratedRegistration(
    value = Silenced.Group.class,
    format = 1
)
public final class Silenced_Group_Registration implements FunctionGroupRegistration {
  private static final DataType INVOKE_INPUT =
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

  private static final DataType INVOKE_OUTPUT =
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
              "invoke",
              "",
              INVOKE_INPUT,
              INVOKE_OUTPUT,
              Silenced.Group.class,
              group -> (SingleFunction<String, Integer>) group::invoke));

  /**
   * For {@link java.util.ServiceLoader}.
   */
  public Silenced_Group_Registration() {
  }

  @Override
  public int format() {
    return 1;
  }

  @Override
  public String typeName() {
    return "group";
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
    return Silenced.Group.class;
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
    return new Silenced.Group();
  }

  @Override
  public void openTo(Module module) {
    // Not compiled in a named module: everything is open.
  }
}
