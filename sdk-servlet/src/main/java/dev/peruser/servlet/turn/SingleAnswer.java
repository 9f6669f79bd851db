package dev.peruser.servlet.turn;

import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.servlet.http.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The answer to a single turn: one JSON value. */
public final class SingleAnswer extends Answer {
  private byte @Nullable [] json;

  SingleAnswer(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable User user,
      Serving serving) {
    super(request, response, user, serving);
  }

  @Override
  void submit(PerUserRuntime runtime, Object input) {
    runtime.submit(serving.entry(), user, input, attributes(), this);
  }

  /** Serializes inside the turn, and sends after it: a slow client does not hold up the user. */
  @Override
  public void next(@Nullable Object value) {
    json = serving.entry().writeOutput(value);
  }

  @Override
  void writeEnd() throws IOException {
    byte[] written = json;
    if (written == null) {
      throw new IllegalStateException("A single turn has ended without an output");
    }
    json = null; // it may take its reader long, and then only as long as there is room for it
    writeWhole(200, Json.MEDIA_TYPE, written);
  }

  @Override
  void writeFailure(Throwable failure) throws IOException {
    writeProblem(problem(failure));
  }
}
