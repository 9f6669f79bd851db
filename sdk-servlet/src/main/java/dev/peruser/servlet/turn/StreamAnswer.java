package dev.peruser.servlet.turn;

import dev.peruser.api.ReceiverGoneException;
import dev.peruser.api.User;
import dev.peruser.servlet.http.HttpProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The answer to a streaming turn: Server-Sent Events, each chunk sent when it is emitted. */
public final class StreamAnswer extends Answer {
  private static final byte[] DATA = "data: ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ERROR = "event: error\ndata: ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "\n\n".getBytes(StandardCharsets.US_ASCII);

  private boolean begun;
  private volatile @Nullable IOException gone;

  StreamAnswer(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable User user,
      Serving serving) {
    super(request, response, user, serving);
  }

  @Override
  public void next(@Nullable Object value) {
    if (gone != null) {
      throw readerGone(gone);
    }
    byte[] json = serving.workflow().writeChunk(value);
    try {
      begin();
      write(DATA, json);
    } catch (IOException e) {
      gone = e;
      throw readerGone(e);
    }
  }

  @Override
  public boolean isGone() {
    return gone != null;
  }

  private static ReceiverGoneException readerGone(@Nullable IOException cause) {
    return new ReceiverGoneException("The reader of the stream has gone", cause);
  }

  private void begin() {
    if (!begun) {
      begun = true;
      response.setStatus(200);
      response.setContentType("text/event-stream;charset=utf-8");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("X-Accel-Buffering", "no"); // nginx would collect the chunks
    }
  }

  private void write(byte[] field, byte[] json) throws IOException {
    byte[] event = new byte[field.length + json.length + END.length];
    System.arraycopy(field, 0, event, 0, field.length);
    System.arraycopy(json, 0, event, field.length, json.length);
    System.arraycopy(END, 0, event, field.length + json.length, END.length);
    response.getOutputStream().write(event);
    response.flushBuffer();
  }

  @Override
  void writeEnd() throws IOException {
    if (gone == null) {
      begin();
      response.flushBuffer();
    }
  }

  /** Before the first byte a failure is an ordinary problem; after it, the stream's last event. */
  @Override
  void writeFailure(Throwable failure) throws IOException {
    if (gone != null) {
      return;
    }
    HttpProblem problem = problem(failure);
    if (begun) {
      write(ERROR, problem.toJson());
    } else {
      problem.write(response);
    }
  }
}
