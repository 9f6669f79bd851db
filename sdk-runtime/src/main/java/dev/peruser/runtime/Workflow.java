package dev.peruser.runtime;

import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.api.spi.Scope;
import dev.peruser.runtime.json.JsonBinding;
import dev.peruser.runtime.json.JsonCodec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The function that requests enter through: what it takes and gives, and how that travels. */
public final class Workflow {
  private final FunctionRegistration registration;
  private final JsonCodec input;
  private final @Nullable JsonCodec output;
  private final @Nullable JsonCodec chunk;

  Workflow(FunctionRegistration registration, JsonBinding json) {
    this.registration = registration;
    input = json.codec(registration.input());
    output = registration.singleOutput().map(json::codec).orElse(null);
    chunk = registration.streamingOutput().map(json::codec).orElse(null);
  }

  /**
   * The type name of the function.
   *
   * @return {@code _type} of the workflow file
   */
  public String typeName() {
    return registration.typeName();
  }

  /**
   * What the function is for.
   *
   * @return the description; may be empty
   */
  public String description() {
    return registration.description();
  }

  /**
   * Whether each user has an instance.
   *
   * @return {@code false} if one instance serves everybody; a turn then needs no user
   */
  public boolean isPerUser() {
    return registration.scope() == Scope.PER_USER;
  }

  /**
   * Whether it answers with one output.
   *
   * @return {@code false} if it only streams
   */
  public boolean isSingle() {
    return output != null;
  }

  /**
   * Whether it streams by itself. One that does not can be streamed all the same: its one output is
   * the only chunk.
   *
   * @return {@code false} if it only answers with one output
   */
  public boolean isStreaming() {
    return chunk != null;
  }

  /**
   * The input's type and schema.
   *
   * @return the input
   */
  public DataType inputType() {
    return registration.input();
  }

  /**
   * The output's type and schema.
   *
   * @return the output; empty if it only streams
   */
  public Optional<DataType> outputType() {
    return registration.singleOutput();
  }

  /**
   * The type and schema of a chunk.
   *
   * @return the chunk; the output if it does not stream by itself
   */
  public DataType chunkType() {
    return registration.streamingOutput().or(registration::singleOutput).orElseThrow();
  }

  /**
   * Reads an input from JSON text.
   *
   * @param json UTF-8 text
   * @param offset where it starts
   * @param length its length in bytes
   * @return the input
   * @throws RejectedInputException if it is no JSON, or does not fit the schema
   */
  public Object readInput(byte[] json, int offset, int length) throws RejectedInputException {
    return input.read(json, offset, length);
  }

  /**
   * Writes an output as JSON text.
   *
   * @param value the output
   * @return UTF-8 text
   * @throws IllegalStateException if it cannot be written, or the function only streams
   */
  public byte[] writeOutput(@Nullable Object value) {
    if (output == null) {
      throw new IllegalStateException("'" + typeName() + "' only streams");
    }
    return output.write(value);
  }

  /**
   * Writes a chunk as JSON text, without line breaks.
   *
   * @param value the chunk
   * @return UTF-8 text
   * @throws IllegalStateException if it cannot be written
   */
  public byte[] writeChunk(@Nullable Object value) {
    return chunk == null ? writeOutput(value) : chunk.write(value);
  }
}
