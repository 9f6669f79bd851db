package dev.peruser.servlet.http;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Enumeration;
import java.util.Locale;

/**
 * Reads the body of a request that has to be JSON. The media type is insisted on: a page of another
 * site cannot send it without the browser asking us first.
 */
public final class RequestBody {
  private static final Logger LOGGER = System.getLogger("dev.peruser.servlet");

  private final int maxBytes;
  private final Duration patience;
  private final BodyBudget budget;
  private final ArrivingBodies arriving;

  /**
   * For the requests of one servlet.
   *
   * @param maxBytes the length of the largest body
   * @param patience how long a body may take to arrive
   * @param budget gives the memory that they take
   * @param exchanges counts those that are not all there when their requests come
   */
  public RequestBody(int maxBytes, Duration patience, BodyBudget budget, Exchanges exchanges) {
    this.maxBytes = maxBytes;
    this.patience = patience;
    this.budget = budget;
    arriving = new ArrivingBodies(exchanges);
  }

  /**
   * The server stops: whoever's body is not all there yet is told so, at once, and so is everybody
   * whose body is not there from now on.
   */
  public void stop() {
    arriving.stop();
  }

  /** Reads an input from a body. */
  @FunctionalInterface
  public interface Parser {

    /**
     * Reads the input. The bytes must not be kept: they are given back then.
     *
     * @param length how many of the bytes are the body
     * @throws HttpProblemException if it is no good input
     */
    Object parse(byte[] bytes, int length) throws HttpProblemException;
  }

  /** What is done with an input. */
  @FunctionalInterface
  public interface Reader {

    /**
     * Goes on with a request, when all of its body is there.
     *
     * @throws HttpProblemException if the answer is a problem
     */
    void read(HttpServletRequest request, HttpServletResponse response, Object input)
        throws HttpProblemException;
  }

  /**
   * Reads a body. If all of it is there, that is done now; otherwise this returns, and no thread
   * waits until it is (or is too late).
   */
  public void read(
      HttpServletRequest request, HttpServletResponse response, Parser parser, Reader reader)
      throws IOException, HttpProblemException {
    requireJson(request);
    long declared = request.getContentLengthLong();
    if (declared > maxBytes) {
      throw ReceivedBytes.tooLarge(maxBytes);
    }
    var received = new ReceivedBytes((int) declared, maxBytes, budget);
    boolean awaited = false;
    Object input;
    try {
      if (!takeAvailable(request, received)) {
        var body = new AwaitedBody(received, parser, reader);
        ArrivingBody.await(request, response, patience, arriving, body, body);
        awaited = true;
        return;
      }
      input = received.parse(parser);
    } finally {
      if (!awaited) {
        received.release();
      }
    }
    reader.read(request, response, input);
  }

  private static boolean takeAvailable(HttpServletRequest request, ReceivedBytes received)
      throws HttpProblemException {
    try {
      return received.takeAvailable(request.getInputStream());
    } catch (IOException e) {
      throw new HttpProblemException(HttpProblem.of(400, "The body could not be read to its end."));
    }
  }

  /** What is done with a request whose body nobody wants. */
  @FunctionalInterface
  public interface Answerer {

    /**
     * Answers.
     *
     * @param whole whether all of the body has been read; if not, the connection can take no other
     *     request, and the client has to be told
     */
    void answer(HttpServletRequest request, HttpServletResponse response, boolean whole)
        throws IOException;
  }

  /**
   * Answers a request that is refused, after what is left of its body has been read for the sake of
   * its sender: a connection that is closed while its client still sends is reset, and the client
   * may never see why it was refused (RFC 9112, 9.6).
   */
  public void refuse(HttpServletRequest request, HttpServletResponse response, HttpProblem problem)
      throws IOException {
    if (request.getHeader("Expect") != null) {
      write(response, problem, false); // the client waits for our answer before it sends anything
      return;
    }
    discard(request, response, (again, answer, whole) -> write(answer, problem, whole));
  }

  static void write(HttpServletResponse response, HttpProblem problem, boolean whole)
      throws IOException {
    if (!whole) {
      response.setHeader("Connection", "close");
    }
    problem.write(response);
  }

  /** Whether a request has a body, which may not be there yet. */
  public static boolean isIn(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  /**
   * Reads what is left of a body, but not much more than a well-meaning client would send. No
   * thread waits for it here, as one would in a container that has to get it out of the way.
   */
  public void discard(HttpServletRequest request, HttpServletResponse response, Answerer answerer)
      throws IOException {
    var discarded = new Discarded();
    ServletInputStream in = request.getInputStream();
    boolean whole;
    try {
      while (!in.isFinished() && discarded.takesMore() && in.available() > 0) {
        discarded.take(in);
      }
      whole = in.isFinished();
    } catch (IOException e) {
      LOGGER.log(Level.DEBUG, "A client left before its body was read", e);
      answerer.answer(request, response, false);
      return;
    }
    if (whole || !discarded.takesMore()) {
      answerer.answer(request, response, whole);
      return;
    }
    ArrivingBody.await(
        request,
        response,
        patience,
        arriving,
        discarded,
        (again, answer, problem) ->
            answerer.answer(again, answer, problem == null && discarded.takesMore()));
  }

  private static void requireJson(HttpServletRequest request) throws HttpProblemException {
    Enumeration<String> contentTypes = request.getHeaders("Content-Type");
    boolean json = contentTypes.hasMoreElements() && isJson(contentTypes.nextElement());
    if (!json || contentTypes.hasMoreElements()) {
      throw unsupported("The body must be sent with Content-Type: application/json, in UTF-8.");
    }
    String encoding = request.getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw unsupported("The body must be sent without a Content-Encoding.");
    }
  }

  private static HttpProblemException unsupported(String detail) {
    return new HttpProblemException(
        HttpProblem.of(415, detail).withHeader("Accept", Json.MEDIA_TYPE));
  }

  private static boolean isJson(String contentType) {
    if (contentType.equalsIgnoreCase(Json.MEDIA_TYPE)) {
      return true;
    }
    String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
    if (!parts[0].strip().equals(Json.MEDIA_TYPE)) {
      return false;
    }
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.startsWith("charset=") && !isUtf8(parameter.substring("charset=".length()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(String charset) {
    return charset.equals("utf-8") || charset.equals("\"utf-8\"");
  }
}
