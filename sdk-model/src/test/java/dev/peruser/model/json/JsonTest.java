package dev.peruser.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Property
  void anyStringIsReadBack(@ForAll String text) {
    assertThat(JsonReader.read(JsonWriter.compact(text))).isEqualTo(text);
    assertThat(JsonWriter.compact(text)).doesNotContain("\n", "\u2028");
  }

  @Test
  void everyKindOfValueIsRead() {
    assertThat(JsonReader.read(" {\"a\": [1, -2.5e3, true, false, null, \"x\\u00e9\\/\"]} "))
        .isEqualTo(
            Map.of(
                "a",
                Arrays.asList(
                    BigInteger.ONE, new BigDecimal("-2.5e3"), true, false, null, "x\u00e9/")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "01",
        "1.",
        ".5",
        "+1",
        "-",
        "1e",
        "tru",
        "'a'",
        "\"a",
        "\"\n\"",
        "\"\\x\"",
        "\"\\u12g4\"",
        "1 2",
        "{\"a\":1,\"a\":2}",
        "NaN"
      })
  void whatIsNotJsonIsRefused(String text) {
    assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBottomlessTextIsRefused() {
    assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("200 levels");
  }

  @Test
  void anythingElseIsNotWritten() {
    assertThatThrownBy(() -> JsonWriter.pretty(List.of(new Object())))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
