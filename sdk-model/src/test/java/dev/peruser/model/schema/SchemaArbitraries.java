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
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
            Arbitraries.of(true, false).optional().map(BooleanSchema::new),
            strings(),
            integers(),
            numbers(),
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
        Combinators.combine(keys(), inner, counts(), counts().optional()).as(MapSchema::new),
        inner.map(NullableSchema::new),
        Combinators.combine(inner, Arbitraries.of(true, false), counts(), counts().optional())
            .as(ArraySchema::new),
        Combinators.combine(inner.list().ofMinSize(1).ofMaxSize(3), names().optional())
            .as(AnyOfSchema::new),
        objects(inner));
  }

  private static Arbitrary<Schema> objects(Arbitrary<Schema> inner) {
    Arbitrary<Property> properties =
        Combinators.combine(
                names(),
                inner,
                Arbitraries.of(true, false),
                Arbitraries.of("50", "1.5", "null", "\"a b\"", "{\"a\":[1,true]}").optional(),
                texts(),
                names().list().uniqueElements().ofMaxSize(2))
            .as(Property::new);
    return Combinators.combine(
            texts(),
            texts(),
            properties.list().ofMaxSize(4).filter(SchemaArbitraries::haveNamesOfTheirOwn),
            Arbitraries.of(true, false))
        .as(ObjectSchema::new);
  }

  private static boolean haveNamesOfTheirOwn(List<Property> properties) {
    var names = new HashSet<String>();
    return properties.stream()
        .flatMap(property -> Stream.concat(Stream.of(property.name()), property.aliases().stream()))
        .allMatch(names::add);
  }

  private static Arbitrary<Schema> keys() {
    return Arbitraries.oneOf(
        Arbitraries.of(StringSchema.ANY, StringSchema.ofFormat("uuid")),
        texts().list().ofMinSize(1).ofMaxSize(4).map(EnumSchema::new));
  }

  private static Arbitrary<Schema> strings() {
    return Combinators.combine(texts(), counts(), counts().optional(), texts())
        .as(StringSchema::new);
  }

  private static Arbitrary<Integer> counts() {
    return Arbitraries.integers().between(0, 100);
  }

  private static Arbitrary<Schema> integers() {
    return Combinators.combine(
            Arbitraries.bigIntegers().optional(), Arbitraries.bigIntegers().optional())
        .as(IntegerSchema::new);
  }

  private static Arbitrary<Schema> numbers() {
    Arbitrary<Optional<BigDecimal>> bounds =
        Arbitraries.oneOf(
                Arbitraries.bigDecimals(), Arbitraries.of(new BigDecimal("1E+300"), BigDecimal.TEN))
            .optional();
    return Combinators.combine(bounds, bounds, bounds, bounds).as(NumberSchema::new);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.strings().withChars("abcXYZ_~/<>.,\"\\ ").ofMinLength(1).ofMaxLength(6);
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(Arbitraries.of("", "Note"), Arbitraries.strings().ofMaxLength(5));
  }
}
