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
 * Registers {@link Functions.Overriding} as {@code overriding}.
 */
@Generated("dev.peruser.processor.FunctionProcessor")
@GeneratedRegistration(
    value = Functions.Overriding.class,
    format = 1,
    typeName = "overriding",
    scope = Scope.SHARED,
    configSchema = NoConfig.SCHEMA,
    signatures = {
        @GeneratedRegistration.Signature(name = "add", input = "java.lang.Integer", singleOutput = "java.lang.Integer"),
        @GeneratedRegistration.Signature(name = "text", input = "java.lang.String", singleOutput = "java.lang.Integer")
    }
)
public final class Functions_Overriding_Registration extends FunctionGroupRegistration {
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

  private static final DataType TEXT_INPUT =
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

  private static final DataType TEXT_OUTPUT =
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
              Functions.Overriding.class,
              group -> (SingleFunction<Integer, Integer>) input -> group.add(input)),
          GroupMember.single(
              "text",
              "",
              TEXT_INPUT,
              TEXT_OUTPUT,
              Functions.Overriding.class,
              group -> (SingleFunction<String, Integer>) input -> group.add(input)));

  /**
   * For {@link java.util.ServiceLoader}.
   */
  public Functions_Overriding_Registration() {
    super(
        1,
        "overriding",
        Scope.SHARED,
        "What it overrides is its own when it says so.",
        Functions.Overriding.class,
        NoConfig.class,
        NoConfig.SCHEMA,
        FUNCTIONS);
  }

  @Override
  public Object create(Object config, Builder builder) {
    return new Functions.Overriding();
  }
}
