package dev.peruser.servlet.monitor;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.servlet.http.HttpProblem;
import dev.peruser.servlet.http.HttpProblemException;
import dev.peruser.servlet.http.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Tells an orchestrator whether to restart us, and whether to send us requests. */
public record Health(PerUserRuntime runtime) {
  private static final byte[] HEALTHY =
      "{\"status\":\"healthy\"}".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] READY = "{\"status\":\"ready\"}".getBytes(StandardCharsets.US_ASCII);

  public void live(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(response, HEALTHY);
  }

  public void ready(HttpServletRequest request, HttpServletResponse response)
      throws IOException, HttpProblemException {
    if (runtime.isClosing()) {
      throw new HttpProblemException(HttpProblem.stopping());
    }
    answer(response, READY);
  }

  private static void answer(HttpServletResponse response, byte[] json) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    Json.write(response, 200, Json.MEDIA_TYPE, json);
  }
}
