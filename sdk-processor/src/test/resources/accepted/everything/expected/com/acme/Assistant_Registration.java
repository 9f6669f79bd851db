package com.acme;

import com.acme.model.Answer;
import com.acme.model.Question;
import dev.peruser.api.Builder;
import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.api.spi.GeneratedRegistration;
import dev.peruser.api.spi.Scope;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Registers {@link Assistant} as {@code assistant}.
 */
@Generated("dev.peruser.processor.FunctionProcessor")
@GeneratedRegistration(
    value = Assistant.class,
    format = 1,
    typeName = "assistant",
    scope = Scope.PER_USER,
    configSchema = Assistant_Registration.CONFIG_SCHEMA,
    signatures = @GeneratedRegistration.Signature(input = "com.acme.model.Question", singleOutput = "com.acme.model.Answer", streamingOutput = "java.lang.String")
)
public final class Assistant_Registration extends FunctionRegistration {
  static final String CONFIG_SCHEMA =
      """
      {
        "type": "object",
        "title": "AssistantConfig",
        "description": "Settings with \\"quotes\\", a \\\\ and an \u00e4",
        "properties": {
          "tally_name": {
            "type": "string",
            "peruser:functionGroup": "com.acme.Tally",
            "default": "tally"
          },
          "length": {
            "type": "string",
            "peruser:function": "dev.peruser.api.SingleFunction<java.lang.String,java.lang.Integer>"
          },
          "next": {
            "anyOf": [
              {"type": "string", "peruser:function": "com.acme.Assistant"},
              {"type": "null"}
            ]
          },
          "others": {
            "type": "array",
            "items": {"type": "string", "peruser:function": "com.acme.Outer.Nested"}
          },
          "by_name": {
            "type": "object",
            "additionalProperties": {"type": "string", "peruser:function": "com.acme.Outer.Nested"}
          },
          "words": {
            "type": "array",
            "items": {"type": "string"},
            "default": ["a", "b"]
          },
          "limits": {
            "type": "object",
            "title": "Limits",
            "properties": {
              "max_tries": {
                "type": "integer",
                "minimum": -2147483648,
                "maximum": 2147483647,
                "default": 3
              }
            }
          },
          "kind": {
            "enum": ["NOW", "LATER"]
          }
        },
        "required": ["length", "others", "by_name", "limits", "kind"]
      }""";

  private static final DataType INPUT =
      new DataType(
          Question.class,
          "com.acme.model.Question",
          false,
          """
          {
            "type": "object",
            "title": "Question",
            "properties": {
              "text": {"type": "string"},
              "note": {"type": "string", "default": ""},
              "reason": {
                "anyOf": [
                  {"type": "string"},
                  {"type": "null"}
                ]
              },
              "language": {
                "anyOf": [
                  {"type": "string"},
                  {"type": "null"}
                ]
              },
              "rank": {
                "anyOf": [
                  {"type": "integer", "minimum": -2147483648, "maximum": 2147483647},
                  {"type": "null"}
                ]
              },
              "kind": {
                "enum": ["NOW", "LATER"]
              },
              "fallback": {
                "enum": ["NOW", "LATER"],
                "default": "LATER"
              },
              "small": {"type": "integer", "minimum": -128, "maximum": 127},
              "big": {
                "type": "integer",
                "minimum": -9223372036854775808,
                "maximum": 9223372036854775807
              },
              "ratio": {
                "type": "number",
                "minimum": -1.7976931348623157E+308,
                "maximum": 1.7976931348623157E+308
              },
              "sure": {"type": "boolean"},
              "letter": {"type": "string", "format": "char", "minLength": 1, "maxLength": 1},
              "blob": {"type": "string", "format": "byte"},
              "counts": {
                "type": "array",
                "items": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647}
              },
              "words": {
                "type": "array",
                "items": {"type": "string"}
              },
              "ids": {
                "type": "array",
                "items": {"type": "string", "format": "uuid"},
                "uniqueItems": true
              },
              "scores": {
                "type": "object",
                "additionalProperties": {
                  "type": "array",
                  "items": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647}
                }
              },
              "byKind": {
                "type": "object",
                "propertyNames": {
                  "enum": ["NOW", "LATER"]
                },
                "additionalProperties": {"$ref": "#/$defs/Person"}
              },
              "weights": {
                "type": "object",
                "additionalProperties": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647},
                "default": {"a": 1}
              },
              "at": {"type": "string", "format": "date-time"},
              "day": {"type": "string", "format": "date"},
              "pause": {
                "type": "string",
                "pattern": "^-?P(?=-?\\\\d|T-?\\\\d)(?:-?\\\\d{1,9}D)?(?:T(?=-?\\\\d)(?:-?\\\\d{1,15}H)?(?:-?\\\\d{1,15}M)?(?:-?\\\\d{1,15}(?:\\\\.\\\\d{1,9})?S)?)?$",
                "default": "PT30S"
              },
              "link": {"type": "string", "format": "uri-reference"},
              "home": {"$ref": "#/$defs/Address"},
              "work": {"$ref": "#/$defs/Address"},
              "who": {"$ref": "#/$defs/Person"},
              "page": {
                "type": "object",
                "title": "Page",
                "properties": {
                  "items": {
                    "type": "array",
                    "items": {"type": "string"}
                  },
                  "next": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647}
                },
                "required": ["items", "next"]
              }
            },
            "required": [
              "text",
              "kind",
              "small",
              "big",
              "ratio",
              "sure",
              "letter",
              "blob",
              "counts",
              "words",
              "ids",
              "scores",
              "byKind",
              "at",
              "day",
              "link",
              "home",
              "work",
              "who",
              "page"
            ],
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
              },
              "Address": {
                "type": "object",
                "title": "Address",
                "properties": {
                  "number": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647},
                  "street": {"type": "string"}
                }
              }
            }
          }""");

  private static final DataType OUTPUT =
      new DataType(
          Answer.class,
          "com.acme.model.Answer",
          false,
          """
          {
            "anyOf": [
              {
                "type": "object",
                "title": "Silence",
                "description": "Nothing to say.",
                "properties": {}
              },
              {
                "type": "object",
                "title": "Words",
                "description": "Words.",
                "properties": {
                  "text": {"type": "string", "description": "the words"}
                },
                "required": ["text"]
              }
            ]
          }""");

  private static final DataType CHUNK =
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

  /**
   * For {@link java.util.ServiceLoader}.
   */
  public Assistant_Registration() {
    super(
        1,
        "assistant",
        Scope.PER_USER,
        "Answers questions, at once or word by word.",
        Assistant.class,
        AssistantConfig.class,
        CONFIG_SCHEMA,
        INPUT,
        Optional.of(OUTPUT),
        Optional.of(CHUNK));
  }

  @Override
  public Object create(Object config, Builder builder) throws Exception {
    return new Assistant((AssistantConfig) config, (PerUserBuilder) builder);
  }
}
