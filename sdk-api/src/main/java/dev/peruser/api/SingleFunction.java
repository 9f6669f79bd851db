package dev.peruser.api;

/**
 * A function that answers an input with one output.
 *
 * @param <I> the input type: a record, a class that Jackson can bind, an enum, a collection, a map,
 *     or a simple type
 * @param <O> the output type, likewise
 */
@FunctionalInterface
public interface SingleFunction<I, O> {

  /**
   * Answers one input. Plain blocking code is fine.
   *
   * @param input the input, bound and validated
   * @return the output
   * @throws InvalidInputException if the input turns out not to fit after all
   * @throws FunctionException if the failure may be told to the caller
   * @throws Exception on any other failure; the caller learns only that the function failed
   */
  O invoke(I input) throws Exception;
}
