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
 * Registers {@link Functions.OfRecord} as {@code A-z_0.9}.
 */
@Generated("dev.peruser.processor.FunctionProcessor")
@GeneratedRegistration(
    value = Functions.OfRecord.class,
    format = 1
)
public final class Functions_OfRecord_Registration implements FunctionRegistration {
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
  public Functions_OfRecord_Registration() {
  }

  @Override
  public int format() {
    return 1;
  }

  @Override
  public String typeName() {
    return "A-z_0.9";
  }

  @Override
  public Scope scope() {
    return Scope.SHARED;
  }

  @Override
  public String description() {
    return "Names as long, and with such characters, as they may be.";
  }

  @Override
  public Class<?> type() {
    return Functions.OfRecord.class;
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
  public DataType input() {
    return INPUT;
  }

  @Override
  public Optional<DataType> singleOutput() {
    return Optional.of(OUTPUT);
  }

  @Override
  public Optional<DataType> streamingOutput() {
    return Optional.empty();
  }

  @Override
  public Object create(Object config, Builder builder) {
    return new Functions.OfRecord(builder);
  }

  @Override
  public void openTo(Module module) {
    // Not compiled in a named module: everything is open.
  }
}
