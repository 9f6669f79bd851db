package dev.peruser.servlet.openapi;

import dev.peruser.model.schema.PatternText;
import dev.peruser.model.schema.Schema.IntegerSchema;
import dev.peruser.model.schema.Schema.NumberSchema;
import dev.peruser.model.schema.Schema.StringSchema;
import dev.peruser.model.schema.TextFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts and numbers that a schema accepts, all different, the plainest first. */
final class ExampleScalars {
  private static final int MOST = 64;
  private static final int LONGEST = 256;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** What patterns often want, and what they often want several of. */
  private static final String[] WORDS = {"text", "Text", "TEXT", "abc-123", "ABC-123", "A1", "1.0"};

  private static final String[] LETTERS = {"a", "A", "0", "1", "x9", "X9", "-", "_", " ", "."};

  private ExampleScalars() {}

  static Stream<BigInteger> integers(IntegerSchema schema) {
    Predicate<BigInteger> fits =
        value ->
            schema.minimum().map(least -> value.compareTo(least) >= 0).orElse(true)
                && schema.maximum().map(most -> value.compareTo(most) <= 0).orElse(true);
    BigInteger start =
        Stream.of(Optional.of(BigInteger.ONE), schema.minimum(), schema.maximum())
            .flatMap(Optional::stream)
            .filter(fits)
            .findFirst()
            .orElse(BigInteger.ZERO);
    return Stream.concat(
            Stream.iterate(start, value -> value.add(BigInteger.ONE)).limit(MOST),
            Stream.iterate(start.subtract(BigInteger.ONE), value -> value.subtract(BigInteger.ONE))
                .limit(MOST))
        .filter(fits);
  }

  static Stream<BigDecimal> numbers(NumberSchema schema) {
    Optional<BigDecimal> least = schema.minimum().or(schema::exclusiveMinimum);
    Optional<BigDecimal> most = schema.maximum().or(schema::exclusiveMaximum);
    Stream<BigDecimal> between =
        least.isPresent() && most.isPresent()
            ? between(least.get(), most.get())
            : least
                .map(value -> value.add(BigDecimal.ONE))
                .or(() -> most.map(value -> value.subtract(BigDecimal.ONE)))
                .stream();
    return Stream.of(
            Stream.of(new BigDecimal("1.5")),
            least.stream(),
            most.stream(),
            between,
            IntStream.rangeClosed(-MOST, MOST).mapToObj(BigDecimal::valueOf))
        .flatMap(values -> values)
        .filter(value -> accepts(schema, value))
        .distinct();
  }

  private static Stream<BigDecimal> between(BigDecimal least, BigDecimal most) {
    BigDecimal step = most.subtract(least).divide(TWO);
    return Stream.iterate(least.add(step), value -> least.add(value.subtract(least).divide(TWO)))
        .limit(MOST);
  }

  private static boolean accepts(NumberSchema schema, BigDecimal value) {
    return schema.minimum().map(bound -> value.compareTo(bound) >= 0).orElse(true)
        && schema.exclusiveMinimum().map(bound -> value.compareTo(bound) > 0).orElse(true)
        && schema.maximum().map(bound -> value.compareTo(bound) <= 0).orElse(true)
        && schema.exclusiveMaximum().map(bound -> value.compareTo(bound) < 0).orElse(true);
  }

  static Stream<String> texts(StringSchema schema) {
    Optional<TextFormat> format = TextFormat.find(schema);
    Optional<Pattern> pattern =
        schema.pattern().isEmpty()
            ? Optional.empty()
            : Optional.of(PatternText.compile(schema.pattern()));
    Predicate<String> fits =
        text ->
            text.codePointCount(0, text.length()) >= schema.minLength()
                && text.codePointCount(0, text.length())
                    <= schema.maxLength().orElse(Integer.MAX_VALUE)
                && pattern.map(wanted -> wanted.matcher(text).find()).orElse(true)
                && format.map(wanted -> wanted.accepts(text)).orElse(true);
    return Stream.of(
            format.map(TextFormat::example).stream(),
            Stream.of(WORDS),
            repeated(schema.minLength()),
            numbered(),
            Stream.of(""))
        .flatMap(texts -> texts)
        .filter(fits)
        .distinct();
  }

  private static Stream<String> repeated(int minLength) {
    if (minLength > LONGEST) {
      return Stream.empty();
    }
    return IntStream.rangeClosed(Math.max(minLength, 1), minLength + MOST / 2)
        .boxed()
        .flatMap(times -> Stream.of(LETTERS).map(letter -> letter.repeat(times)));
  }

  private static Stream<String> numbered() {
    return IntStream.rangeClosed(2, MOST).mapToObj(number -> "text" + number);
  }
}
