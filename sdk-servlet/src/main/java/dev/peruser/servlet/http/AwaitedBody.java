package dev.peruser.servlet.http;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A body that is wanted, while it arrives and until its input has been read. If it turns out that
 * it cannot be taken, its bytes are given up at once, and what is still to come is discarded.
 *
 * <p>A server that stops calls {@link #forget} on a thread of its own, at any moment.
 */
final class AwaitedBody implements ArrivingBody.Sink, ArrivingBody.Then {
  private final ReceivedBytes received;
  private final RequestBody.Parser parser;
  private final RequestBody.Reader reader;
  private final Discarded rest = new Discarded();
  private @Nullable HttpProblem refusal;
  private boolean forgotten;

  /**
   * A body of which some may be there.
   *
   * @param received gives back what it holds when this is forgotten
   */
  AwaitedBody(ReceivedBytes received, RequestBody.Parser parser, RequestBody.Reader reader) {
    this.received = received;
    this.parser = parser;
    this.reader = reader;
  }

  @Override
  public synchronized boolean take(ServletInputStream in) throws IOException {
    if (forgotten) {
      return false;
    }
    if (refusal != null) {
      return rest.take(in);
    }
    try {
      received.take(in);
      return !received.isFull();
    } catch (HttpProblemException e) {
      refusal = e.problem();
      received.release();
      return true;
    }
  }

  @Override
  public synchronized void forget() {
    forgotten = true;
    received.release();
  }

  @Override
  public void go(
      HttpServletRequest request, HttpServletResponse response, @Nullable HttpProblem problem)
      throws IOException {
    try {
      reader.read(request, response, input(problem));
    } catch (HttpProblemException e) {
      RequestBody.write(response, e.problem(), problem == null && rest.takesMore());
    }
  }

  /** What is read from it; its bytes are then given back, whatever the turn does. */
  private Object input(@Nullable HttpProblem problem) throws HttpProblemException {
    try {
      HttpProblem why = refusalOr(problem);
      if (why != null) {
        throw new HttpProblemException(why);
      }
      return received.parse(parser);
    } finally {
      forget();
    }
  }

  /** A client whose body we did not want to the end has to know that, and not that it was late. */
  private synchronized @Nullable HttpProblem refusalOr(@Nullable HttpProblem problem) {
    return refusal == null ? problem : refusal;
  }
}
