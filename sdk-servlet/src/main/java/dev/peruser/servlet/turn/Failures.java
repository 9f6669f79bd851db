package dev.peruser.servlet.turn;

import dev.peruser.api.FunctionException;
import dev.peruser.api.InvalidInputException;
import dev.peruser.api.TurnCancelledException;
import dev.peruser.api.User;
import dev.peruser.runtime.BuildFailedException;
import dev.peruser.runtime.RefusedException;
import dev.peruser.runtime.RefusedException.Reason;
import dev.peruser.runtime.RejectedInputException;
import dev.peruser.runtime.RejectedInputException.Mistake;
import dev.peruser.runtime.log.LogText;
import dev.peruser.servlet.http.HttpProblem;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Says what the failure of a turn means for the caller. What is meant for the caller is passed on;
 * of everything else the caller gets an id, under which the log has the rest.
 */
public final class Failures {
  private static final Logger LOGGER = System.getLogger("dev.peruser.servlet");

  private final String function;
  private final BooleanSupplier closing;

  /**
   * For the turns of one function.
   *
   * @param function its name
   * @param closing whether the runtime is closing
   */
  Failures(String function, BooleanSupplier closing) {
    this.function = function;
    this.closing = closing;
  }

  /** Of an input that cannot be read. */
  static HttpProblem problem(RejectedInputException rejected) {
    return rejected.malformed()
        ? HttpProblem.of(400, rejected.mistakes().get(0).message())
        : HttpProblem.unprocessable(rejected.mistakes());
  }

  /** Of a turn that was refused, or has failed. */
  HttpProblem problem(Throwable failure, @Nullable User user) {
    if (failure instanceof RefusedException refused) {
      int status = refused.reason() == Reason.TOO_MANY_WAITING ? 429 : 503;
      return HttpProblem.of(status, String.valueOf(refused.getMessage()))
          .withRetryAfter(refused.reason().retryAfter());
    }
    if (failure instanceof InvalidInputException invalid) {
      return HttpProblem.unprocessable(
          List.of(new Mistake(invalid.pointer(), String.valueOf(invalid.getMessage()))));
    }
    if (failure instanceof FunctionException told) {
      return problem(told, user);
    }
    if (failure instanceof BuildFailedException
        && failure.getCause() instanceof FunctionException told) {
      return problem(told, user);
    }
    if (failure instanceof TurnCancelledException) {
      return isClosing() ? HttpProblem.stopping() : HttpProblem.of(504, "The turn took too long.");
    }
    return unexpected("The function", failure, user);
  }

  /** Of an answer that cannot be written: of ours, or of the container's. */
  HttpProblem unwritten(Throwable failure, @Nullable User user) {
    return unexpected("The answer", failure, user);
  }

  private HttpProblem unexpected(String what, Throwable failure, @Nullable User user) {
    HttpProblem problem = HttpProblem.unexpected(what);
    log(Level.ERROR, problem, user, failure);
    return problem;
  }

  /** The author has chosen the words; the cause, if there is one, is for the log. */
  private HttpProblem problem(FunctionException told, @Nullable User user) {
    HttpProblem problem = HttpProblem.of(told.status(), String.valueOf(told.getMessage()));
    if (told.getCause() == null) {
      return problem;
    }
    HttpProblem logged = problem.withInstance(HttpProblem.newInstance());
    log(Level.WARNING, logged, user, told);
    return logged;
  }

  /** Whether the server stops. */
  boolean isClosing() {
    return closing.getAsBoolean();
  }

  private void log(Level level, HttpProblem problem, @Nullable User user, Throwable failure) {
    String who = user == null ? "nobody in particular" : "user " + LogText.of(user);
    LOGGER.log(
        level,
        "A turn of '" + function + "' for " + who + " failed: " + problem.instance(),
        LogText.of(failure));
  }
}
