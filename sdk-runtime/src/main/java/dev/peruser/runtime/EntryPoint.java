package dev.peruser.runtime;

import dev.peruser.api.spi.DataType;
import dev.peruser.runtime.build.ExposedFunction;
import dev.peruser.runtime.json.JsonBinding;
import dev.peruser.runtime.json.JsonCodec;
import dev.peruser.runtime.session.Entrance;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A function that requests enter through: what it takes and gives, and how that travels. */
public abstract sealed class EntryPoint permits Workflow, Endpoint {
  private final ExposedFunction function;
  private final JsonCodec input;
  private final @Nullable JsonCodec output;
  private final @Nullable JsonCodec chunk;
  private final Entrance single;
  private final Entrance streaming;

  EntryPoint(ExposedFunction function, int index, JsonBinding json) {
    this.function = function;
    input = json.codec(function.input());
    output = function.singleOutput().map(json::codec).orElse(null);
    chunk = function.streamingOutput().map(json::codec).orElse(null);
    single = new Entrance(index, false);
    streaming = new Entrance(index, true);
  }

  /**
   * What messages call the function.
   *
   * @return a name from the workflow file
   */
  public abstract String name();

  /**
   * What the function is for.
   *
   * @return the description; may be empty
   */
  public String description() {
    return function.description();
  }

  /**
   * Whether it answers with one output.
   *
   * @return {@code false} if it only streams
   */
  public final boolean isSingle() {
    return output != null;
  }

  /**
   * Whether it streams by itself. One that does not can be streamed all the same: its one output is
   * the only chunk.
   *
   * @return {@code false} if it only answers with one output
   */
  public final boolean isStreaming() {
    return chunk != null;
  }

  /**
   * The input's type and schema.
   *
   * @return the input
   */
  public final DataType inputType() {
    return function.input();
  }

  /**
   * The output's type and schema.
   *
   * @return the output; empty if it only streams
   */
  public final Optional<DataType> outputType() {
    return function.singleOutput();
  }

  /**
   * The type and schema of a chunk.
   *
   * @return the chunk; the output if it does not stream by itself
   */
  public final DataType chunkType() {
    return function.streamingOutput().or(function::singleOutput).orElseThrow();
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
  public final Object readInput(byte[] json, int offset, int length) throws RejectedInputException {
    return input.read(json, offset, length);
  }

  /**
   * Writes an output as JSON text.
   *
   * @param value the output
   * @return UTF-8 text
   * @throws IllegalStateException if it cannot be written, or the function only streams
   */
  public final byte[] writeOutput(@Nullable Object value) {
    if (output == null) {
      throw new IllegalStateException("'" + name() + "' only streams");
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
  public final byte[] writeChunk(@Nullable Object value) {
    return chunk == null ? writeOutput(value) : chunk.write(value);
  }

  /** How a turn enters that gives one output. */
  final Entrance single() {
    if (output == null) {
      throw new IllegalStateException(
          "'" + name() + "' only streams: submit the turn with submitStream");
    }
    return single;
  }

  /** How a turn enters that gives chunks. */
  final Entrance streaming() {
    return streaming;
  }
}
