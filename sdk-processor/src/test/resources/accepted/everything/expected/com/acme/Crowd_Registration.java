package com.acme;

import com.acme.model.Person;
import dev.peruser.api.Builder;
import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.api.spi.GeneratedRegistration;
import dev.peruser.api.spi.NoConfig;
import dev.peruser.api.spi.Scope;
import dev.peruser.api.spi.TypeToken;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Registers {@link Crowd} as {@code crowd}.
 */
@Generated("dev.peruser.processor.FunctionProcessor")
@GeneratedRegistration(
    value = Crowd.class,
    format = 1,
    typeName = "crowd",
    scope = Scope.SHARED,
    configSchema = NoConfig.SCHEMA,
    signatures = @GeneratedRegistration.Signature(input = "java.util.List<com.acme.model.Person>", singleOutput = "java.lang.Integer")
)
@SuppressWarnings("deprecation")
public final class Crowd_Registration extends FunctionRegistration {
  private static final DataType INPUT =
      new DataType(
          new TypeToken<List<Person>>() {}.type(),
          "java.util.List<com.acme.model.Person>",
          true,
          """
          {
            "type": "object",
            "properties": {
              "value": {
                "type": "array",
                "items": {"$ref": "#/$defs/Person"}
              }
            },
            "required": ["value"],
            "$defs": {
              "Person": {
                "type": "object",
                "title": "Person",
                "description": "A person.",
                "properties": {
                  "name": {"type": "string", "description": "how people call them"},
                  "children": {
                    "type": "array",
                    "items": {"$ref": "#/$defs/Person"},
                    "description": "also people"
                  }
                },
                "required": ["name", "children"]
              }
            }
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
  public Crowd_Registration() {
    super(
        1,
        "crowd",
        Scope.SHARED,
        "Counts people.",
        Crowd.class,
        NoConfig.class,
        NoConfig.SCHEMA,
        INPUT,
        Optional.of(OUTPUT),
        Optional.empty());
  }

  @Override
  public Object create(Object config, Builder builder) {
    return new Crowd();
  }
}
