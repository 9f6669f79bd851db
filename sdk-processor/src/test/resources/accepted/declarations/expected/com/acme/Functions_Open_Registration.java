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
    format = 1
)
public final class Functions_Open_Registration implements FunctionRegistration {
  private static final String CONFIG_SCHEMA =
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
  }

  @Override
  public int format() {
    return 1;
  }

  @Override
  public String typeName() {
    return "circle";
  }

  @Override
  public Scope scope() {
    return Scope.PER_USER;
  }

  @Override
  public String description() {
    return "A circle of references that may be left out; both builders; a constructor that throws.";
  }

  @Override
  public Class<?> type() {
    return Functions.Open.class;
  }

  @Override
  public Class<?> configType() {
    return Functions.Circle.class;
  }

  @Override
  public String configSchema() {
    return CONFIG_SCHEMA;
  }

  @Override
  public DataType input() {
    return INPUT;
  }

  @Override
  public Optional<DataType> singleOutput() {
    return Optional.of(OUTPUT);
  }

  @Override
  public Optional<DataType> streamingOutput() {
    return Optional.of(CHUNK);
  }

  @Override
  public Object create(Object config, Builder builder) throws Exception {
    return new Functions.Open((PerUserBuilder) builder, (Functions.Circle) config, builder);
  }

  @Override
  public void openTo(Module module) {
    // Not compiled in a named module: everything is open.
  }
}
