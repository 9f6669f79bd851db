package dev.peruser.api.spi;

import java.util.Optional;

/**
 * The registration of a function. The object that {@link #create} makes implements {@link
 * dev.peruser.api.SingleFunction} if there is a {@link #singleOutput()}, and {@link
 * dev.peruser.api.StreamingFunction} if there is a {@link #streamingOutput()}; at least one of the
 * two is there.
 */
public non-sealed interface FunctionRegistration extends Registration {

  /**
   * The input.
   *
   * @return its type and schema
   */
  DataType input();

  /**
   * The output of a single turn.
   *
   * @return its type and schema; empty if the function only streams
   */
  Optional<DataType> singleOutput();

  /**
   * A chunk of a stream.
   *
   * @return its type and schema; empty if the function does not stream
   */
  Optional<DataType> streamingOutput();
}
