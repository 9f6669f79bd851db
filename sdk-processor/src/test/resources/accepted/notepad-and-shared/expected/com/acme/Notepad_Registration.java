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
 * Registers {@link Notepad} as {@code per_user_notepad}.
 */
@Generated("dev.peruser.processor.FunctionProcessor")
@GeneratedRegistration(
    value = Notepad.class,
    format = 1,
    typeName = "per_user_notepad",
    scope = Scope.PER_USER,
    configSchema = Notepad_Registration.CONFIG_SCHEMA,
    signatures = @GeneratedRegistration.Signature(input = "com.acme.Notepad.Input", singleOutput = "com.acme.Notepad.Output")
)
public final class Notepad_Registration extends FunctionRegistration {
  static final String CONFIG_SCHEMA =
      """
      {
        "type": "object",
        "title": "NotepadConfig",
        "description": "Configuration of Notepad.",
        "properties": {
          "max_notes": {
            "type": "integer",
            "minimum": -2147483648,
            "maximum": 2147483647,
            "description": "How many notes a user may keep",
            "default": 50
          }
        }
      }""";

  private static final DataType INPUT =
      new DataType(
          Notepad.Input.class,
          "com.acme.Notepad.Input",
          false,
          """
          {
            "type": "object",
            "title": "Input",
            "description": "A new note.",
            "properties": {
              "text": {"type": "string", "description": "what to note"}
            },
            "required": ["text"]
          }""");

  private static final DataType OUTPUT =
      new DataType(
          Notepad.Output.class,
          "com.acme.Notepad.Output",
          false,
          """
          {
            "type": "object",
            "title": "Output",
            "properties": {
              "notes": {
                "type": "array",
                "items": {"type": "string"}
              },
              "owner": {"type": "string"},
              "left": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647}
            },
            "required": ["notes", "owner", "left"]
          }""");

  /**
   * For {@link java.util.ServiceLoader}.
   */
  public Notepad_Registration() {
    super(
        1,
        "per_user_notepad",
        Scope.PER_USER,
        "Keeps one user's notes.",
        Notepad.class,
        NotepadConfig.class,
        CONFIG_SCHEMA,
        INPUT,
        Optional.of(OUTPUT),
        Optional.empty());
  }

  @Override
  public Object create(Object config, Builder builder) {
    return new Notepad((PerUserBuilder) builder, (NotepadConfig) config);
  }
}
