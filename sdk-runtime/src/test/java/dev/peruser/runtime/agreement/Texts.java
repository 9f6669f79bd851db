package dev.peruser.runtime.agreement;

import static dev.peruser.runtime.agreement.Instances.JSON;

import dev.peruser.model.schema.PatternText;
import dev.peruser.model.schema.Schema.StringSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Strings of a format, a length, a pattern; and values that readers like to take for others. */
final class Texts {
  private static final Map<String, List<String>> OF_FORMAT =
      Map.ofEntries(
          Map.entry(
              "date-time",
              List.of(
                  "2026-01-31T12:00:00Z",
                  "1999-12-31t23:59:59.999999999z",
                  "2024-02-29T00:00:00.5+18:00",
                  "0001-01-01T00:00:00-00:30",
                  "2026-06-30T12:30:15-11:59")),
          Map.entry(
              "date-time-local", List.of("2026-01-31T12:00:00", "2024-02-29T23:59:59.123456789")),
          Map.entry("date", List.of("2026-01-31", "2024-02-29", "0000-01-01", "9999-12-31")),
          Map.entry("time", List.of("12:00:00Z", "23:59:59.5+02:00", "00:00:00-18:00")),
          Map.entry("time-local", List.of("12:00:00", "23:59:59.999999999")),
          Map.entry("duration", List.of("PT30M", "P1DT2H", "PT5S")),
          Map.entry(
              "uuid",
              List.of(
                  "123e4567-e89b-12d3-a456-426614174000", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF")),
          Map.entry(
              "uri", List.of("https://example.org/a?b=c#d", "http://localhost:8080", "ftp://a.b/")),
          Map.entry("uri-reference", List.of("/a/b", "", "?q", "urn:isbn:1", "../a%20b")),
          Map.entry("byte", List.of("", "AA==", "aGVsbG8=", "QUJD")),
          Map.entry("email", List.of("ann@example.org", "a.b+c@d-e.example")),
          Map.entry("char", List.of("a", "é", "\n")),
          Map.entry("zone-id", List.of("Europe/Paris", "UTC", "+02:00", "Z")),
          Map.entry("currency", List.of("EUR", "USD", "JPY")),
          Map.entry("language-tag", List.of("en", "en-GB", "zh-Hant-TW")));

  /** What is none of the above, though somebody's parser may think otherwise. */
  private static final List<String> CONFUSING =
      List.of(
          "",
          " ",
          "null",
          "true",
          "false",
          "now",
          "NaN",
          "Infinity",
          "-INF",
          "0",
          "1",
          "7",
          "-1",
          "1.0",
          "1e3",
          "0x10",
          "١",
          "a\n",
          "\n",
          "\u0000",
          "😀",
          "é",
          "2026-01-31T12:00Z",
          "2026-01-31T12:00:00",
          "2026-01-31 12:00:00Z",
          "2026-02-30T12:00:00Z",
          "2026-02-30",
          "2026-1-1",
          "20260131",
          "+12026-01-31",
          "-0001-01-01",
          "2026-01-31Z",
          "24:00:00",
          "24:00:00Z",
          "12:00",
          "12:00Z",
          "1700000000",
          "1700000000.5",
          "[2026,1,31]",
          "2026-01-31T12:00:00+0200",
          "2026-01-31T12:00:00+02",
          "2026-01-31T24:00:00Z",
          "2026-01-31T12:00:00Z[UTC]",
          "P1Y",
          "P1W",
          "PT",
          "P",
          "PT1",
          "-PT5M",
          "PT-5M",
          "PT0.5S",
          "pt30m",
          "30m",
          "1:30",
          "P1DT",
          "P1Y2M3D",
          "P1M",
          "PT1H",
          "123e4567e89b12d3a456426614174000",
          "1-1-1-1-1",
          "EjRWeOibEtOkVkJmFBdAAA==",
          "{123e4567-e89b-12d3-a456-426614174000}",
          "QQ",
          "QQ=",
          "QQ==\n",
          "Q Q==",
          "-_-_",
          "QR==",
          "Europe/Atlantis",
          "europe/paris",
          "GMT+2",
          "+2",
          "en_GB",
          "x",
          "a-b-c-d-e-f-g-h-i",
          "eur",
          "EURO",
          "XXX",
          "--02-30",
          "--02-29",
          "2026-13",
          "2026-01",
          "+02:00:30",
          "+18:01",
          "http://",
          "http:",
          "nope://x",
          "a b",
          "%",
          "http://a b",
          "mailto:a@b",
          "a@b",
          "@",
          "a@",
          "\\",
          "^",
          "//");

  /** Values of every kind. */
  static final List<JsonNode> POISON = poison();

  private final Random random;

  Texts(Random random) {
    this.random = random;
  }

  private static List<JsonNode> poison() {
    var values = new ArrayList<JsonNode>();
    CONFUSING.forEach(text -> values.add(JSON.stringNode(text)));
    OF_FORMAT.values().forEach(texts -> texts.forEach(text -> values.add(JSON.stringNode(text))));
    for (String number :
        List.of(
            "0",
            "1",
            "-1",
            "7",
            "1.0",
            "-0.0",
            "1.5",
            "1e2",
            "12e-1",
            "127",
            "128",
            "-129",
            "32768",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "9007199254740993.0",
            "3.5e38",
            "1e300",
            "1.8e308",
            "1e400",
            "1e-400",
            "999999999",
            "1000000000",
            "2026",
            "1700000000",
            "0.1")) {
      values.add(JSON.numberNode(new BigDecimal(number)));
    }
    values.add(JSON.nullNode());
    values.add(JSON.booleanNode(true));
    values.add(JSON.booleanNode(false));
    values.add(JSON.arrayNode());
    values.add(JSON.objectNode());
    values.add(JSON.arrayNode().add(2026).add(1).add(31));
    values.add(JSON.arrayNode().add("a").add("a"));
    values.add(JSON.arrayNode().add(1).add(new BigDecimal("1.0")));
    values.add(JSON.arrayNode().addNull());
    values.add(JSON.objectNode().put("value", 1));
    return List.copyOf(values);
  }

  String of(StringSchema schema) {
    List<String> ofFormat = OF_FORMAT.getOrDefault(schema.format(), List.of());
    List<String> fitting =
        ofFormat.stream()
            .filter(text -> PatternText.compile(schema.pattern()).matcher(text).find())
            .toList();
    if (!fitting.isEmpty()) {
      return fitting.get(random.nextInt(fitting.size()));
    }
    return schema.pattern().isEmpty() ? anyText(schema) : new PatternExamples(random).of(schema);
  }

  private String anyText(StringSchema schema) {
    int most = schema.maxLength().orElse(schema.minLength() + 12);
    int length = schema.minLength() + random.nextInt(Math.min(12, most - schema.minLength()) + 1);
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(
          "ab 7é😀\n\"\\/-".codePoints().skip(random.nextInt(11)).findFirst().orElseThrow());
    }
    return text.toString();
  }
}
