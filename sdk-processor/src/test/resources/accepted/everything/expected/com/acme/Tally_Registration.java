package com.acme;

import dev.peruser.api.Builder;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionGroupRegistration;
import dev.peruser.api.spi.GeneratedRegistration;
import dev.peruser.api.spi.GroupMember;
import dev.peruser.api.spi.NoConfig;
import dev.peruser.api.spi.Scope;
import dev.peruser.api.spi.TypeToken;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Registers {@link Tally} as {@code tally}.
 */
@Generated("dev.peruser.processor.FunctionProcessor")
@GeneratedRegistration(
    value = Tally.class,
    format = 1,
    typeName = "tally",
    scope = Scope.PER_USER,
    configSchema = NoConfig.SCHEMA,
    signatures = {
        @GeneratedRegistration.Signature(name = "add", input = "java.lang.Integer", singleOutput = "java.lang.Integer"),
        @GeneratedRegistration.Signature(name = "add-all", input = "java.util.List<java.lang.Integer>", singleOutput = "java.util.Map<java.lang.String,java.lang.Integer>"),
        @GeneratedRegistration.Signature(name = "watch", input = "java.lang.Integer", streamingOutput = "java.lang.Integer")
    }
)
public final class Tally_Registration extends FunctionGroupRegistration {
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

  private static final DataType ADD_ALL_INPUT =
      new DataType(
          new TypeToken<List<Integer>>() {}.type(),
          "java.util.List<java.lang.Integer>",
          true,
          """
          {
            "type": "object",
            "properties": {
              "value": {
                "type": "array",
                "items": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647}
              }
            },
            "required": ["value"]
          }""");

  private static final DataType ADD_ALL_OUTPUT =
      new DataType(
          new TypeToken<Map<String, Integer>>() {}.type(),
          "java.util.Map<java.lang.String,java.lang.Integer>",
          true,
          """
          {
            "type": "object",
            "properties": {
              "value": {
                "type": "object",
                "additionalProperties": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647}
              }
            },
            "required": ["value"]
          }""");

  private static final DataType WATCH_INPUT =
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

  private static final DataType WATCH_CHUNK =
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
              "Adds a number.",
              ADD_INPUT,
              ADD_OUTPUT,
              Tally.class,
              group -> (SingleFunction<Integer, Integer>) input -> group.add(input)),
          GroupMember.single(
              "add-all",
              "Adds all of them",
              ADD_ALL_INPUT,
              ADD_ALL_OUTPUT,
              Tally.class,
              group -> (SingleFunction<List<Integer>, Map<String, Integer>>) input -> group.add(input)),
          GroupMember.streaming(
              "watch",
              "",
              WATCH_INPUT,
              WATCH_CHUNK,
              Tally.class,
              group -> (StreamingFunction<Integer, Integer>) group::watch));

  /**
   * For {@link java.util.ServiceLoader}.
   */
  public Tally_Registration() {
    super(
        1,
        "tally",
        Scope.PER_USER,
        "",
        Tally.class,
        NoConfig.class,
        NoConfig.SCHEMA,
        FUNCTIONS);
  }

  @Override
  public Object create(Object config, Builder builder) {
    return new Tally();
  }
}
