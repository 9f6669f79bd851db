package dev.peruser.runtime.json;

import dev.peruser.api.FunctionGroupRef;
import dev.peruser.api.FunctionRef;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** A reference to a function is its name. */
final class ReferenceModule {
  private ReferenceModule() {}

  static JacksonModule create() {
    return new SimpleModule("dev.peruser.references")
        .addDeserializer(FunctionRef.class, new Named<>(FunctionRef.class, FunctionRef::new))
        .addDeserializer(
            FunctionGroupRef.class, new Named<>(FunctionGroupRef.class, FunctionGroupRef::new));
  }

  private static final class Named<T> extends StdScalarDeserializer<T> {
    private final Function<String, T> of;

    Named(Class<?> type, Function<String, T> of) {
      super(type);
      this.of = of;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      return of.apply(parser.getString());
    }
  }
}
