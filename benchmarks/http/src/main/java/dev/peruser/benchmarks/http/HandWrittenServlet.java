package dev.peruser.benchmarks.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one writes who needs no SDK: a map from the cookie to the user's object, Jackson, a lock. It
 * looks at what comes in as far as one has to, and never forgets a user.
 */
final class HandWrittenServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int MAX_BODY = 1024 * 1024;

  /** The system property {@code spin}: nanoseconds in which each call does nothing, but busily. */
  private static final int SPIN = Integer.getInteger("spin", 0);

  private static final byte[] DATA = "data: ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "\n\n".getBytes(StandardCharsets.US_ASCII);

  private final transient ConcurrentHashMap<String, Counter> users = new ConcurrentHashMap<>();
  private final transient ObjectReader reader;
  private final transient ObjectWriter writer;

  HandWrittenServlet() {
    var mapper = new JsonMapper();
    reader = mapper.readerFor(Counter.Input.class);
    writer = mapper.writerFor(Counter.Output.class);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String user = user(request);
    if (user == null) {
      response.sendError(401);
      return;
    }
    String type = request.getContentType();
    if (type == null || !type.startsWith("application/json")) {
      response.sendError(415);
      return;
    }
    if (request.getContentLengthLong() > MAX_BODY) {
      response.sendError(413);
      return;
    }
    Counter.Input input;
    try {
      input = reader.readValue(request.getInputStream());
    } catch (JacksonException e) {
      response.sendError(400);
      return;
    }
    Counter counter = counter(user);
    spin();
    if (request.getServletPath().endsWith("/stream")) {
      stream(counter, input, response);
    } else {
      single(counter, input, response);
    }
  }

  /** Takes the processor for a while if it is told to: what comes of a microsecond more. */
  private static void spin() {
    if (SPIN > 0) {
      long end = System.nanoTime() + SPIN;
      while (System.nanoTime() - end < 0) {
        Thread.onSpinWait();
      }
    }
  }

  private static @Nullable String user(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(Contestant.BY_HAND.cookie())) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  private Counter counter(String user) {
    Counter known = users.get(user);
    return known != null ? known : users.computeIfAbsent(user, name -> new Counter());
  }

  private void single(Counter counter, Counter.Input input, HttpServletResponse response)
      throws IOException {
    byte[] json;
    synchronized (counter) {
      json = writer.writeValueAsBytes(counter.invoke(input));
    }
    response.setContentType("application/json");
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }

  private void stream(Counter counter, Counter.Input input, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/event-stream;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    ServletOutputStream out = response.getOutputStream();
    synchronized (counter) {
      for (int i = 0; i < Counter.CHUNKS; i++) {
        out.write(DATA);
        out.write(writer.writeValueAsBytes(counter.invoke(input)));
        out.write(END);
        response.flushBuffer();
      }
    }
  }
}
