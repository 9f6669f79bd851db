package dev.peruser.runtime.json;

import dev.peruser.model.schema.SchemaJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** The places in an output that have a value, as its schema says; looked up only for a null. */
final class NeverNull {
  private final String schema;
  private volatile @Nullable Place root;

  /**
   * Those of one type.
   *
   * @param schema its schema
   */
  NeverNull(String schema) {
    this.schema = schema;
  }

  /** Makes mappers ask an object of this class, which their writers have under this class. */
  static JacksonModule module() {
    return new SimpleModule("dev.peruser.nulls").setDefaultNullValueSerializer(new Asking());
  }

  private Place root() {
    Place known = root;
    if (known == null) {
      known = Place.of(SchemaJson.read(schema));
      root = known;
    }
    return known;
  }

  /** The place of what is written next; null if the schema says nothing of it. */
  private @Nullable Place place(TokenStreamContext next) {
    TokenStreamContext outer = next.getParent();
    if (outer == null) {
      return root();
    }
    Place around = place(outer);
    if (around == null) {
      return null;
    }
    return next.inArray() ? around.items() : around.under(next.currentName());
  }

  private static final class Asking extends ValueSerializer<Object> {
    @Override
    public void serialize(
        @Nullable Object value, JsonGenerator json, SerializationContext context) {
      if (context.getAttribute(NeverNull.class) instanceof NeverNull output) {
        Place place = output.place(json.streamWriteContext());
        if (place != null && !place.isNullable()) {
          throw DatabindException.from(json, "it is null, which its schema does not allow");
        }
      }
      json.writeNull();
    }
  }
}
