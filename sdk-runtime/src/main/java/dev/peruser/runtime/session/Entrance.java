package dev.peruser.runtime.session;

import java.util.Objects;

/**
 * How a turn enters: through which function, and what its caller wants of it.
 *
 * @param index which of the functions that turns may enter through; {@link #ONLY} if there is but
 *     one
 * @param streaming whether the caller wants chunks
 */
public record Entrance(int index, boolean streaming) {
  /** No endpoint is exposed, so that nobody keeps more than the workflow. */
  public static final int ONLY = -1;

  /**
   * The function itself.
   *
   * @param entry what a set of instances keeps for its turns: the workflow, or an array that begins
   *     with it
   */
  Object function(Object entry) {
    return index == ONLY ? entry : Objects.requireNonNull(((Object[]) entry)[index]);
  }
}
