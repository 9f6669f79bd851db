package dev.peruser.servlet.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON answers. */
public final class Json {
  public static final String MEDIA_TYPE = "application/json";

  private static final JsonMapper MAPPER = new JsonMapper();

  private static final int NANOS_PER_HUNDREDTH_MILLI = 10_000;

  private Json() {}

  /** A duration in milliseconds, with two decimals. */
  public static BigDecimal millis(Duration duration) {
    return BigDecimal.valueOf(duration.toNanos())
        .divide(BigDecimal.valueOf(NANOS_PER_HUNDREDTH_MILLI), 0, RoundingMode.HALF_UP)
        .movePointLeft(2);
  }

  /** Reads a text of our own. */
  public static JsonNode read(String json) {
    return MAPPER.readTree(json);
  }

  public static byte[] bytes(JsonNode json) {
    return MAPPER.writeValueAsBytes(json);
  }

  public static void write(HttpServletResponse response, int status, String mediaType, byte[] json)
      throws IOException {
    writeHead(response, status, mediaType, json);
    response.getOutputStream().write(json);
  }

  /** All but the JSON itself. */
  public static void writeHead(
      HttpServletResponse response, int status, String mediaType, byte[] json) {
    response.setStatus(status);
    response.setContentType(mediaType);
    response.setContentLength(json.length);
  }
}
