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
 * Registers {@link Functions.Overloaded} as {@code overloaded}.
 */
@Generated("dev.peruser.processor.FunctionProcessor")
@GeneratedRegistration(
    value = Functions.Overloaded.class,
    format = 1,
    typeName = "overloaded",
    scope = Scope.PER_USER,
    configSchema = NoConfig.SCHEMA,
    signatures = {
        @GeneratedRegistration.Signature(name = "add", input = "java.lang.Integer", singleOutput = "java.lang.Integer"),
        @GeneratedRegistration.Signature(name = "add_text", input = "java.lang.String", singleOutput = "java.lang.Integer")
    }
)
public final class Functions_Overloaded_Registration extends FunctionGroupRegistration {
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

  private static final DataType ADD_TEXT_INPUT =
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

  private static final DataType ADD_TEXT_OUTPUT =
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
              Functions.Overloaded.class,
              group -> (SingleFunction<Integer, Integer>) input -> group.add(input)),
          GroupMember.single(
              "add_text",
              "",
              ADD_TEXT_INPUT,
              ADD_TEXT_OUTPUT,
              Functions.Overloaded.class,
              group -> (SingleFunction<String, Integer>) input -> group.add(input)));

  /**
   * For {@link java.util.ServiceLoader}.
   */
  public Functions_Overloaded_Registration() {
    super(
        1,
        "overloaded",
        Scope.PER_USER,
        "Overloaded methods under names of their own; a method that is no function.",
        Functions.Overloaded.class,
        NoConfig.class,
        NoConfig.SCHEMA,
        FUNCTIONS);
  }

  @Override
  public Object create(Object config, Builder builder) {
    return new Functions.Overloaded();
  }
}
