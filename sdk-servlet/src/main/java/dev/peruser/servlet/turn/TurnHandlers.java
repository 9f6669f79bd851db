package dev.peruser.servlet.turn;

import dev.peruser.api.User;
import dev.peruser.runtime.EntryPoint;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RejectedInputException;
import dev.peruser.runtime.Workflow;
import dev.peruser.servlet.http.Exchanges;
import dev.peruser.servlet.http.Handler;
import dev.peruser.servlet.http.HttpProblem;
import dev.peruser.servlet.http.HttpProblemException;
import dev.peruser.servlet.http.RequestBody;
import dev.peruser.servlet.http.UnhurriedContents;
import dev.peruser.servlet.identity.Identity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes the turns of the workflow, or of an endpoint, and the end of a user's session. */
public final class TurnHandlers {
  private final PerUserRuntime runtime;
  private final EntryPoint entry;
  private final Identity identity;
  private final RequestBody body;
  private final Serving serving;

  public TurnHandlers(
      PerUserRuntime runtime,
      Identity identity,
      RequestBody body,
      Exchanges exchanges,
      UnhurriedContents contents,
      Heartbeats heartbeats) {
    this(runtime, runtime.workflow(), identity, body, exchanges, contents, heartbeats);
  }

  private TurnHandlers(
      PerUserRuntime runtime,
      EntryPoint entry,
      Identity identity,
      RequestBody body,
      Exchanges exchanges,
      UnhurriedContents contents,
      Heartbeats heartbeats) {
    this.runtime = runtime;
    this.entry = entry;
    this.identity = identity;
    this.body = body;
    var failures = new Failures(entry.name(), runtime::isClosing);
    serving =
        new Serving(
            entry, failures, exchanges, contents, heartbeats, runtime.options().turnTimeout());
  }

  /** The same for another function that turns enter through. */
  public TurnHandlers of(EntryPoint other) {
    return new TurnHandlers(
        runtime,
        other,
        identity,
        body,
        serving.exchanges(),
        serving.contents(),
        serving.heartbeats());
  }

  public void single(HttpServletRequest request, HttpServletResponse response)
      throws IOException, HttpProblemException {
    take(request, response, SingleAnswer::new);
  }

  public void stream(HttpServletRequest request, HttpServletResponse response)
      throws IOException, HttpProblemException {
    take(request, response, StreamAnswer::new);
  }

  /** Begins an answer. */
  @FunctionalInterface
  private interface Answering {
    Answer begin(
        HttpServletRequest request,
        HttpServletResponse response,
        @Nullable User user,
        Serving serving);
  }

  private void take(HttpServletRequest request, HttpServletResponse response, Answering answering)
      throws IOException, HttpProblemException {
    User user = identity.identify(request, response);
    body.read(
        request,
        response,
        this::input,
        (complete, answered, input) -> {
          Answer answer = answering.begin(complete, answered, user, serving);
          serving.exchanges().begin();
          answer.submit(runtime, input);
          answer.submitted();
        });
  }

  private Object input(byte[] json, int length) throws HttpProblemException {
    try {
      return entry.readInput(json, 0, length);
    } catch (RejectedInputException e) {
      throw new HttpProblemException(Failures.problem(e));
    }
  }

  public void endSession(HttpServletRequest request, HttpServletResponse response)
      throws HttpProblemException {
    runtime.endSession(identity.identifyKnown(request, response));
    response.setStatus(204);
  }

  /** In place of {@link #single} where the function only streams. */
  public Handler onlyStreams(String streamPath) {
    String what = entry instanceof Workflow ? "workflow" : "function";
    return (request, response) -> {
      throw new HttpProblemException(
          HttpProblem.of(
              404, "This " + what + " only streams: send the same request to " + streamPath + "."));
    };
  }
}
