package dev.peruser.api;

import dev.peruser.api.spi.CurrentTurn;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * What is known about the running turn: whose it is, and what came with the request. It is the same
 * in every function that the turn calls, and nothing of one turn is ever visible in another.
 */
public interface InvocationContext {

  /**
   * The context of the turn that runs on this thread.
   *
   * @return the context
   * @throws NotInTurnException if no turn runs on this thread; hand work to other threads through
   *     {@link #wrap(Runnable)}
   */
  static InvocationContext current() {
    return CurrentTurn.context();
  }

  /**
   * The user whose turn this is, with the roles and claims of this turn's request.
   *
   * @return the user; empty only where the workflow is shared and the caller did not say who it is
   */
  Optional<User> user();

  /**
   * The conversation that the turn belongs to, if the caller named one (HTTP header {@code
   * conversation-id}).
   *
   * @return the conversation's id
   */
  Optional<String> conversationId();

  /**
   * The id that the caller gave the user's message (HTTP header {@code user-message-id}).
   *
   * @return the message's id
   */
  Optional<String> userMessageId();

  /**
   * The HTTP request that started the turn.
   *
   * @return the request; empty if the turn was not started over HTTP
   */
  Optional<RequestMetadata> request();

  /**
   * The W3C trace context that the request carried (HTTP header {@code traceparent}), if there is
   * one and it is well formed.
   *
   * @return the header's value
   */
  Optional<String> traceParent();

  /**
   * The id of this turn: a UUID of its own, or the one that the caller gave (HTTP header {@code
   * workflow-run-id}).
   *
   * @return the id
   */
  String runId();

  /**
   * Where to report the use of language models in this turn.
   *
   * @return the counter
   */
  Usage usage();

  /**
   * Makes this context current wherever the task runs, for as long as it runs.
   *
   * @param task the task to hand to another thread
   * @return the same task, in this context
   */
  Runnable wrap(Runnable task);

  /**
   * Makes this context current wherever the task runs, for as long as it runs.
   *
   * @param <T> the task's result
   * @param task the task to hand to another thread
   * @return the same task, in this context
   */
  <T> Callable<T> wrap(Callable<T> task);
}
