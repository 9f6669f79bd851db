package dev.peruser.runtime.json;

import dev.peruser.model.check.CompiledSchema;
import dev.peruser.model.check.CompiledSchema.Default;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/**
 * The defaults of a schema as tokens: a name, and a value that was not in the input. They are made
 * once; a value is bound anew from them each time, since it may be a list that its owner changes.
 */
final class Defaults {
  private final JsonMapper mapper;
  private final Map<Default, TokenBuffer> tokens = new HashMap<>();

  Defaults(JsonMapper mapper, CompiledSchema schema) {
    this.mapper = mapper;
    schema.defaults().forEach(this::tokens);
  }

  /** Reads the name and the value of a property. */
  JsonParser parser(Default absent) {
    return tokens(absent).asParser(ObjectReadContext.empty());
  }

  private TokenBuffer tokens(Default absent) {
    TokenBuffer known = tokens.get(absent);
    if (known != null) {
      return known;
    }
    String name = absent.property().name();
    var buffer = TokenBuffer.forGeneration();
    buffer.writeName(name);
    // The value may lack properties that have defaults in turn.
    String text = absent.property().defaultValue().orElseThrow();
    try (var parser = new CheckedParser(mapper.createParser(text), absent.check(), this)) {
      parser.nextToken();
      buffer.copyCurrentStructure(parser);
    }
    tokens.put(absent, buffer);
    return buffer;
  }
}
