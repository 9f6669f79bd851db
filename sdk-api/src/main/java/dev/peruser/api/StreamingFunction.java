package dev.peruser.api;

/**
 * A function that answers an input with a stream of chunks.
 *
 * @param <I> the input type: a record, a class that Jackson can bind, an enum, a collection, a map,
 *     or a simple type
 * @param <C> the type of a chunk, likewise
 */
@FunctionalInterface
public interface StreamingFunction<I, C> {

  /**
   * Answers one input by {@linkplain Emitter#emit emitting} chunks, and returns after the last.
   *
   * @param input the input, bound and validated
   * @param emitter takes the chunks, in order
   * @throws ReceiverGoneException from {@code emit}, when nobody reads any more; let it pass
   * @throws FunctionException if the failure may be told to the caller
   * @throws Exception on any other failure; the caller learns only that the function failed
   */
  void stream(I input, Emitter<? super C> emitter) throws Exception;
}
