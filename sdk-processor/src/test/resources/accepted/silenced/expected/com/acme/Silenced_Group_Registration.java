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
    format = 1,
    typeName = "group",
    scope = Scope.PER_USER,
    configSchema = NoConfig.SCHEMA,
    signatures = @GeneratedRegistration.Signature(name = "invoke", input = "java.lang.String", singleOutput = "java.lang.Integer")
)
public final class Silenced_Group_Registration extends FunctionGroupRegistration {
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
    super(
        1,
        "group",
        Scope.PER_USER,
        "",
        Silenced.Group.class,
        NoConfig.class,
        NoConfig.SCHEMA,
        FUNCTIONS);
  }

  @Override
  public Object create(Object config, Builder builder) {
    return new Silenced.Group();
  }
}
