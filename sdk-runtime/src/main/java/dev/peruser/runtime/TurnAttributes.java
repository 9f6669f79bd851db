package dev.peruser.runtime;

import dev.peruser.api.RequestMetadata;
import java.util.Optional;

/**
 * What came with a request, for {@link dev.peruser.api.InvocationContext}. Asked only if a function
 * asks, and only while the turn runs.
 */
public interface TurnAttributes {

  /** Nothing came with the request. */
  TurnAttributes NONE = new TurnAttributes() {};

  /**
   * The conversation that the turn belongs to.
   *
   * @return its id, if the caller gave one
   */
  default Optional<String> conversationId() {
    return Optional.empty();
  }

  /**
   * The id of the user's message.
   *
   * @return the id, if the caller gave one
   */
  default Optional<String> userMessageId() {
    return Optional.empty();
  }

  /**
   * The W3C trace context.
   *
   * @return the value of {@code traceparent}, if it is well formed
   */
  default Optional<String> traceParent() {
    return Optional.empty();
  }

  /**
   * The id of the turn.
   *
   * @return the id, if the caller gave one
   */
  default Optional<String> runId() {
    return Optional.empty();
  }

  /**
   * The HTTP request.
   *
   * @return the request, if there was one
   */
  default Optional<RequestMetadata> request() {
    return Optional.empty();
  }
}
