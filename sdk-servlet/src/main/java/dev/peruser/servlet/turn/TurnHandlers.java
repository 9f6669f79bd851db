package dev.peruser.servlet.turn;

import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RejectedInputException;
import dev.peruser.runtime.Workflow;
import dev.peruser.servlet.http.Handler;
import dev.peruser.servlet.http.HttpProblem;
import dev.peruser.servlet.http.HttpProblemException;
import dev.peruser.servlet.http.RequestBody;
import dev.peruser.servlet.identity.Identity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Takes the turns of the workflow, and the end of a user's session. */
public final class TurnHandlers {
  private final PerUserRuntime runtime;
  private final Workflow workflow;
  private final Identity identity;
  private final RequestBody body;
  private final Serving serving;

  public TurnHandlers(
      PerUserRuntime runtime,
      Identity identity,
      RequestBody body,
      Exchanges exchanges,
      Heartbeats heartbeats) {
    this.runtime = runtime;
    this.identity = identity;
    workflow = runtime.workflow();
    this.body = body;
    var failures = new Failures(workflow.typeName(), runtime::isClosing);
    serving =
        new Serving(workflow, failures, exchanges, heartbeats, runtime.options().turnTimeout());
  }

  public void single(HttpServletRequest request, HttpServletResponse response)
      throws IOException, HttpProblemException {
    User user = identity.identify(request, response);
    body.read(
        request,
        response,
        (complete, answered, json) -> {
          Object input = input(json);
          var answer = new SingleAnswer(complete, answered, user, serving);
          serving.exchanges().begin();
          runtime.submit(user, input, answer.attributes(), answer);
          answer.submitted();
        });
  }

  public void stream(HttpServletRequest request, HttpServletResponse response)
      throws IOException, HttpProblemException {
    User user = identity.identify(request, response);
    body.read(
        request,
        response,
        (complete, answered, json) -> {
          Object input = input(json);
          var answer = new StreamAnswer(complete, answered, user, serving);
          serving.exchanges().begin();
          serving.heartbeats().add(answer);
          runtime.submitStream(user, input, answer.attributes(), answer);
          answer.submitted();
        });
  }

  private Object input(byte[] json) throws HttpProblemException {
    try {
      return workflow.readInput(json, 0, json.length);
    } catch (RejectedInputException e) {
      throw new HttpProblemException(Failures.problem(e));
    }
  }

  public void endSession(HttpServletRequest request, HttpServletResponse response)
      throws HttpProblemException {
    User user = identity.identify(request, response);
    if (user != null) {
      runtime.endSession(user);
    }
    response.setStatus(204);
  }

  /** In place of {@link #single} where the workflow only streams. */
  public static Handler onlyStreams(String streamPath) {
    return (request, response) -> {
      throw new HttpProblemException(
          HttpProblem.of(
              404, "This workflow only streams: send the same request to " + streamPath + "."));
    };
  }
}
