package dev.peruser.api;

/**
 * Where a streaming function puts its chunks. An emitter belongs to one turn and is used by one
 * thread at a time.
 *
 * @param <C> the type of a chunk
 */
@FunctionalInterface
public interface Emitter<C> {

  /**
   * Sends one chunk. Blocks while the receiver is slow, so memory stays flat.
   *
   * @param chunk the chunk
   * @throws ReceiverGoneException if the receiver has gone; the rest of the work is for nobody
   * @throws TurnCancelledException if the turn has been ended from outside
   */
  void emit(C chunk);

  /**
   * Whether the receiver has gone or the turn has been ended from outside. For long work between
   * two chunks.
   *
   * @return {@code true} if nothing that is emitted from now on will arrive
   */
  default boolean isCancelled() {
    return false;
  }
}
