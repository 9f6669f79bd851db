package dev.peruser.runtime;

import dev.peruser.api.ReceiverGoneException;
import org.jspecify.annotations.Nullable;

/**
 * Where the answer of one turn goes. The order of calls is: {@link #waiting()} at most once, {@link
 * #next} once for a single turn and any number of times for a stream, then exactly one of {@link
 * #completed()} and {@link #failed}. They never overlap, but after {@link #waiting()} they may come
 * on another thread; and so may {@link #failed} for a turn that took too long, before or after
 * {@code submit} returns.
 */
public interface Receiver {

  /**
   * The turn cannot start at once on this thread: it is about to be put in its session's queue, or
   * handed to another thread, and {@code submit} may return before it has run. Called on the
   * submitting thread, before any other thread can know of the turn.
   */
  default void waiting() {}

  /**
   * One value: the output of a single turn, or a chunk of a stream. Called inside the turn, so that
   * what the value refers to does not change meanwhile: serialize it before you return. May block
   * to slow a stream down.
   *
   * @param value the output or chunk
   * @throws ReceiverGoneException if nobody will read it
   */
  void next(@Nullable Object value);

  /** The turn has ended well; the session may already serve the next one. */
  void completed();

  /**
   * The turn has failed, or was refused. The session may already serve the next one.
   *
   * @param failure what the function threw, or a {@link RefusedException}
   */
  void failed(Throwable failure);

  /**
   * Whether nobody will read any more.
   *
   * @return {@code true} if a stream may stop
   */
  default boolean isGone() {
    return false;
  }
}
