package dev.peruser.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a route does. */
@FunctionalInterface
public interface Handler {

  /**
   * Answers a request, now or later.
   *
   * @throws HttpProblemException if the answer is a problem; nothing has been written yet
   * @throws IOException if the answer cannot be written
   */
  void handle(HttpServletRequest request, HttpServletResponse response)
      throws IOException, HttpProblemException;
}
