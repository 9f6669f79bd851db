package dev.peruser.api;

/**
 * Hands a constructor what it depends on. Usable only while that constructor runs.
 *
 * <p>What a lookup returns is a handle, made once, that may be kept in a field. A call through it
 * is part of the running turn: it takes no turn of its own, so it cannot deadlock, and {@link
 * InvocationContext#current()} is the same inside it. A per-user function's lookups give the user's
 * own instances, and shared ones, which are the same for everybody.
 *
 * <p>Each lookup takes a reference from the function's own config. Any other reference is refused
 * with {@link IllegalArgumentException}.
 */
public interface Builder {

  /**
   * The function that a reference names.
   *
   * @param <I> its input type, inferred from the reference
   * @param <O> its output type, inferred from the reference
   * @param ref a reference of the function's own config
   * @return a handle on the function
   * @throws IllegalArgumentException if the reference is not in the function's own config
   * @throws IllegalStateException if the constructor has returned
   */
  <I, O> SingleFunction<I, O> getFunction(FunctionRef<? extends SingleFunction<I, O>> ref);

  /**
   * The streaming function that a reference names.
   *
   * @param <I> its input type, inferred from the reference
   * @param <C> its chunk type, inferred from the reference
   * @param ref a reference of the function's own config
   * @return a handle on the function
   * @throws IllegalArgumentException if the reference is not in the function's own config
   * @throws IllegalStateException if the constructor has returned
   */
  <I, C> StreamingFunction<I, C> getStreamingFunction(
      FunctionRef<? extends StreamingFunction<I, C>> ref);

  /**
   * One function of the group that a reference names, out of those that the workflow file's {@code
   * include} or {@code exclude} leaves.
   *
   * @param <I> its input type
   * @param <O> its output type
   * @param group a reference of the function's own config
   * @param function the function's name within the group
   * @param inputType the function's input type
   * @param outputType the function's output type
   * @return a handle on the function
   * @throws IllegalArgumentException if the reference is not in the function's own config, or the
   *     group has no such function, or does not expose it, or not with these types
   * @throws IllegalStateException if the constructor has returned
   */
  <I, O> SingleFunction<I, O> getFunction(
      FunctionGroupRef<?> group, String function, Class<I> inputType, Class<O> outputType);

  /**
   * One streaming function of the group that a reference names, out of those that the workflow
   * file's {@code include} or {@code exclude} leaves.
   *
   * @param <I> its input type
   * @param <C> its chunk type
   * @param group a reference of the function's own config
   * @param function the function's name within the group
   * @param inputType the function's input type
   * @param chunkType the function's chunk type
   * @return a handle on the function
   * @throws IllegalArgumentException if the reference is not in the function's own config, or the
   *     group has no such function, or does not expose it, or not with these types
   * @throws IllegalStateException if the constructor has returned
   */
  <I, C> StreamingFunction<I, C> getStreamingFunction(
      FunctionGroupRef<?> group, String function, Class<I> inputType, Class<C> chunkType);

  /**
   * The group object itself, for state that a group and a function share within one user.
   *
   * @param <G> the registered group class
   * @param ref a reference of the function's own config
   * @return the group
   * @throws IllegalArgumentException if the reference is not in the function's own config
   * @throws IllegalStateException if the constructor has returned
   */
  <G> G getFunctionGroup(FunctionGroupRef<G> ref);

  /**
   * Has a resource closed when the instance that is being built ends: exactly once, after the
   * instance's own {@code close}, the last registered first, also when the constructor fails after
   * this call.
   *
   * @param resource the resource
   * @throws IllegalStateException if the constructor has returned
   */
  void onClose(AutoCloseable resource);
}
