package com.acme;

import dev.peruser.api.Builder;
import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.api.spi.GeneratedRegistration;
import dev.peruser.api.spi.Scope;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Registers {@link Functions.Open} as {@code circle}.
 */
@Generated("dev.peruser.processor.FunctionProcessor")
@GeneratedRegistration(
    value = Functions.Open.class,
    format = 1,
    typeName = "circle",
    scope = Scope.PER_USER,
    configSchema = Functions_Open_Registration.CONFIG_SCHEMA,
    signatures = @GeneratedRegistration.Signature(input = "java.lang.String", singleOutput = "java.lang.Integer", streamingOutput = "java.lang.Long")
)
public final class Functions_Open_Registration extends FunctionRegistration {
  static final String CONFIG_SCHEMA =
      """
      {
        "type": "object",
        "title": "Circle",
        "properties": {
          "open": {
            "anyOf": [
              {"type": "string", "peruser:function": "com.acme.Functions.Open"},
              {"type": "null"}
            ]
          },
          "more": {
            "type": "array",
            "items": {"type": "string", "peruser:function": "com.acme.Functions.Open"}
          },
          "any": {
            "type": "string",
            "peruser:function": "dev.peruser.api.SingleFunction<java.lang.String,java.lang.Integer>"
          },
          "streaming": {
            "type": "string",
            "peruser:function": "dev.peruser.api.StreamingFunction<java.lang.String,java.lang.Integer>"
          },
          "include": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647},
          "exclude": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647}
        },
        "required": ["more", "any", "streaming", "include", "exclude"]
      }""";

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

  private static final DataType CHUNK =
      new DataType(
          Long.class,
          "java.lang.Long",
          true,
          """
          {
            "type": "object",
            "properties": {
              "value": {
                "type": "integer",
                "minimum": -9223372036854775808,
                "maximum": 9223372036854775807
              }
            },
            "required": ["value"]
          }""");

  /**
   * For {@link java.util.ServiceLoader}.
   */
  public Functions_Open_Registration() {
    super(
        1,
        "circle",
        Scope.PER_USER,
        "A circle of references that may be left out; both builders; a constructor that throws.",
        Functions.Open.class,
        Functions.Circle.class,
        CONFIG_SCHEMA,
        INPUT,
        Optional.of(OUTPUT),
        Optional.of(CHUNK));
  }

  @Override
  public Object create(Object config, Builder builder) throws Exception {
    return new Functions.Open((PerUserBuilder) builder, (Functions.Circle) config, builder);
  }
}
