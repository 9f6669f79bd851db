package dev.peruser.processor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.model.schema.PatternText;
import dev.peruser.model.schema.Schema.EnumSchema;
import dev.peruser.model.schema.Schema.StringSchema;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapKeysTest {

  @Test
  void eachByteIsAKeyAndNothingElse() {
    Pattern pattern = pattern("java.lang.Byte");

    for (int number = -1000; number <= 1000; number++) {
      assertThat(pattern.matcher(String.valueOf(number)).find())
          .as("%d", number)
          .isEqualTo(number == (byte) number);
    }
  }

  @Test
  void eachShortIsAKeyAndNothingElse() {
    Pattern pattern = pattern("java.lang.Short");

    for (int number = -110_000; number <= 110_000; number++) {
      if (pattern.matcher(String.valueOf(number)).find() != (number == (short) number)) {
        assertThat(number).as("accepted or refused wrongly").isNull();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 2147483647, -2147483648, 1999999999, 2147483640, 2147479999})
  void integersOfTheRangeAreKeys(long number) {
    assertThat(pattern("java.lang.Integer").matcher(String.valueOf(number)).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2147483648",
        "-2147483649",
        "3000000000",
        "-0",
        "01",
        "+1",
        "1.0",
        "",
        " 1",
        "1\n"
      })
  void otherTextsAreNot(String text) {
    assertThat(pattern("java.lang.Integer").matcher(text).find()).isFalse();
  }

  @Test
  void longsOfTheRangeAreKeys() {
    Pattern pattern = pattern("java.lang.Long");

    assertThat(List.of("9223372036854775807", "-9223372036854775808", "0", "999999999999999999"))
        .allMatch(text -> pattern.matcher(text).find());
    assertThat(List.of("9223372036854775808", "-9223372036854775809", "10000000000000000000"))
        .noneMatch(text -> pattern.matcher(text).find());
  }

  @Test
  void decimalsAreWrittenAsInJson() {
    Pattern pattern = pattern("java.math.BigDecimal");

    assertThat(List.of("0", "-1.50", "1e3", "1E-3")).allMatch(text -> pattern.matcher(text).find());
    assertThat(List.of(".5", "1.", "NaN", "1e", "00"))
        .noneMatch(text -> pattern.matcher(text).find());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0.5",
        "1.7976931348623157E308",
        "-1.7976931348623157e+308",
        "1.79E308",
        "9.99E307",
        "4.9E-324",
        "1e0"
      })
  void doublesThatJavaWritesAreKeys(String text) {
    assertThat(pattern("java.lang.Double").matcher(text).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.7976931348623158E308", "1.8E308", "2E308", "1E309", "-1e400", "NaN", "1e0308"})
  void doublesThatWouldBeInfiniteAreNot(String text) {
    assertThat(pattern("java.lang.Double").matcher(text).find()).isFalse();
  }

  @Test
  void whatIsAKeyOfADoubleOrAFloatIsFiniteAndTheOtherWayRound() {
    Pattern doubles = pattern("java.lang.Double");
    Pattern floats = pattern("java.lang.Float");
    var random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String text = random.nextInt(10) + "." + random.nextInt(99_999) + "E" + random.nextInt(330);
      double asDouble = Double.longBitsToDouble(random.nextLong());
      float asFloat = Float.intBitsToFloat(random.nextInt());

      assertThat(doubles.matcher(text).find() && Double.isInfinite(Double.parseDouble(text)))
          .as("%s", text)
          .isFalse();
      assertThat(floats.matcher(text).find() && Float.isInfinite(Float.parseFloat(text)))
          .as("%s", text)
          .isFalse();
      assertThat(doubles.matcher(String.valueOf(asDouble)).find())
          .as("%s", asDouble)
          .isEqualTo(Double.isFinite(asDouble));
      assertThat(floats.matcher(String.valueOf(asFloat)).find())
          .as("%s", asFloat)
          .isEqualTo(Float.isFinite(asFloat));
    }
  }

  @Test
  void otherKeysAreTextsOrChoices() {
    assertThat(MapKeys.find("java.lang.String")).contains(StringSchema.ANY);
    assertThat(MapKeys.find("java.util.UUID")).contains(StringSchema.ofFormat("uuid"));
    assertThat(MapKeys.find("java.lang.Boolean"))
        .contains(new EnumSchema(List.of("true", "false")));
    assertThat(MapKeys.find("byte[]")).isEmpty();
    assertThat(MapKeys.find("app.Point")).isEmpty();
  }

  private static Pattern pattern(String type) {
    return PatternText.compile(((StringSchema) MapKeys.find(type).orElseThrow()).pattern());
  }
}
