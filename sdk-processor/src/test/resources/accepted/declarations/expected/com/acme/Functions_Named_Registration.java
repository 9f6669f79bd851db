package com.acme;

import dev.peruser.api.Builder;
import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.api.spi.GeneratedRegistration;
import dev.peruser.api.spi.Scope;
import dev.peruser.api.spi.TypeToken;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Registers {@link Functions.Named} as {@code only_a_name}.
 */
@Generated("dev.peruser.processor.FunctionProcessor")
@GeneratedRegistration(
    value = Functions.Named.class,
    format = 1,
    typeName = "only_a_name",
    scope = Scope.SHARED,
    configSchema = Functions_Named_Registration.CONFIG_SCHEMA,
    signatures = @GeneratedRegistration.Signature(input = "java.lang.Integer", singleOutput = "java.util.List<java.lang.String>")
)
public final class Functions_Named_Registration extends FunctionRegistration {
  static final String CONFIG_SCHEMA =
      """
      {
        "type": "object",
        "title": "OnlyAName",
        "properties": {}
      }""";

  private static final DataType INPUT =
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

  private static final DataType OUTPUT =
      new DataType(
          new TypeToken<List<String>>() {}.type(),
          "java.util.List<java.lang.String>",
          true,
          """
          {
            "type": "object",
            "properties": {
              "value": {
                "type": "array",
                "items": {"type": "string"}
              }
            },
            "required": ["value"]
          }""");

  /**
   * For {@link java.util.ServiceLoader}.
   */
  public Functions_Named_Registration() {
    super(
        1,
        "only_a_name",
        Scope.SHARED,
        "A config without settings need not be taken.",
        Functions.Named.class,
        Functions.OnlyAName.class,
        CONFIG_SCHEMA,
        INPUT,
        Optional.of(OUTPUT),
        Optional.empty());
  }

  @Override
  public Object create(Object config, Builder builder) {
    return new Functions.Named();
  }
}
