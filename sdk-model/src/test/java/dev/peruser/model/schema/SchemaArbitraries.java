package dev.peruser.model.schema;

import dev.peruser.model.schema.Schema.AnyOfSchema;
import dev.peruser.model.schema.Schema.ArraySchema;
import dev.peruser.model.schema.Schema.BooleanSchema;
import dev.peruser.model.schema.Schema.EnumSchema;
import dev.peruser.model.schema.Schema.FunctionGroupRefSchema;
import dev.peruser.model.schema.Schema.FunctionRefSchema;
import dev.peruser.model.schema.Schema.IntegerSchema;
import dev.peruser.model.schema.Schema.MapSchema;
import dev.peruser.model.schema.Schema.NullableSchema;
import dev.peruser.model.schema.Schema.NumberSchema;
import dev.peruser.model.schema.Schema.ObjectSchema;
import dev.peruser.model.schema.Schema.Property;
import dev.peruser.model.schema.Schema.RefSchema;
import dev.peruser.model.schema.Schema.StringSchema;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Schemas of every kind, nested up to three levels. */
final class SchemaArbitraries {
  private SchemaArbitraries() {}

  static Arbitrary<SchemaDocument> documents() {
    return Combinators.combine(schemas(3), Arbitraries.maps(names(), schemas(2)).ofMaxSize(3))
        .as(SchemaDocument::new);
  }

  private static Arbitrary<Schema> schemas(int depth) {
    Arbitrary<Schema> leaf =
        Arbitraries.oneOf(
            Arbitraries.of(new NumberSchema(), new BooleanSchema(), StringSchema.ANY),
            strings(),
            integers(),
            texts().list().ofMinSize(1).ofMaxSize(4).map(EnumSchema::new),
            names().map(RefSchema::new),
            names().map(FunctionRefSchema::new),
            names().map(FunctionGroupRefSchema::new));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Schema> inner = Arbitraries.lazy(() -> schemas(depth - 1));
    return Arbitraries.oneOf(
        leaf,
        inner.map(MapSchema::new),
        inner.map(NullableSchema::new),
        Combinators.combine(inner, Arbitraries.of(true, false)).as(ArraySchema::new),
        inner.list().ofMinSize(1).ofMaxSize(3).map(AnyOfSchema::new),
        objects(inner));
  }

  private static Arbitrary<Schema> objects(Arbitrary<Schema> inner) {
    Arbitrary<Property> properties =
        Combinators.combine(
                names(),
                inner,
                Arbitraries.of(true, false),
                Arbitraries.of("50", "1.5", "null", "\"a b\"", "{\"a\":[1,true]}").optional(),
                texts())
            .as(Property::new);
    return Combinators.combine(
            texts(),
            texts(),
            properties.list().uniqueElements(Property::name).ofMaxSize(4),
            Arbitraries.of(true, false))
        .as(ObjectSchema::new);
  }

  private static Arbitrary<Schema> strings() {
    return Combinators.combine(
            texts(),
            Arbitraries.integers().between(0, 100),
            Arbitraries.integers().between(0, 100).optional())
        .as(StringSchema::new);
  }

  private static Arbitrary<Schema> integers() {
    return Combinators.combine(Arbitraries.longs().optional(), Arbitraries.longs().optional())
        .as(IntegerSchema::new);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.strings().withChars("abcXYZ_~/<>.,\"\\ ").ofMinLength(1).ofMaxLength(6);
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(Arbitraries.of("", "Note"), Arbitraries.strings().ofMaxLength(5));
  }
}
