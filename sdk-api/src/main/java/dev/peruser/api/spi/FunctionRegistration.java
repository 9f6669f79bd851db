package dev.peruser.api.spi;

import java.util.Optional;

/**
 * The registration of a function. The object that {@link #create} makes implements {@link
 * dev.peruser.api.SingleFunction} if there is a {@link #singleOutput()}, and {@link
 * dev.peruser.api.StreamingFunction} if there is a {@link #streamingOutput()}; at least one of the
 * two is there.
 */
public abstract non-sealed class FunctionRegistration extends Registration {
  private final DataType input;
  private final Optional<DataType> singleOutput;
  private final Optional<DataType> streamingOutput;

  /**
   * A registration with these facts.
   *
   * @param format the format that it was generated in
   * @param typeName the type name
   * @param scope the scope
   * @param description what the function is for; may be empty
   * @param type the annotated class
   * @param configType the config record, or {@link NoConfig}
   * @param configSchema the schema of the settings
   * @param input the input
   * @param singleOutput the output of a single turn, if the function has those
   * @param streamingOutput a chunk of a stream, if the function streams
   */
  protected FunctionRegistration(
      int format,
      String typeName,
      Scope scope,
      String description,
      Class<?> type,
      Class<?> configType,
      String configSchema,
      DataType input,
      Optional<DataType> singleOutput,
      Optional<DataType> streamingOutput) {
    super(format, typeName, scope, description, type, configType, configSchema);
    this.input = input;
    this.singleOutput = singleOutput;
    this.streamingOutput = streamingOutput;
  }

  /**
   * The input.
   *
   * @return its type and schema
   */
  public final DataType input() {
    return input;
  }

  /**
   * The output of a single turn.
   *
   * @return its type and schema; empty if the function only streams
   */
  public final Optional<DataType> singleOutput() {
    return singleOutput;
  }

  /**
   * A chunk of a stream.
   *
   * @return its type and schema; empty if the function does not stream
   */
  public final Optional<DataType> streamingOutput() {
    return streamingOutput;
  }
}
