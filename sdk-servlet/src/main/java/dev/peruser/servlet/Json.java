package dev.peruser.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON answers. */
final class Json {
  static final String MEDIA_TYPE = "application/json";

  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  static byte[] bytes(JsonNode json) {
    return MAPPER.writeValueAsBytes(json);
  }

  static void write(HttpServletResponse response, int status, String mediaType, byte[] json)
      throws IOException {
    response.setStatus(status);
    response.setContentType(mediaType);
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }
}
