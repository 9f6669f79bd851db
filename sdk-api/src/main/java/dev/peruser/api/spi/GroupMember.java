package dev.peruser.api.spi;

import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One function of a group: what it takes and gives, and how it is bound to a group instance. */
public final class GroupMember {
  private final String name;
  private final String description;
  private final DataType input;
  private final DataType output;
  private final @Nullable Function<Object, SingleFunction<?, ?>> single;
  private final @Nullable Function<Object, StreamingFunction<?, ?>> streaming;

  private GroupMember(
      String name,
      String description,
      DataType input,
      DataType output,
      @Nullable Function<Object, SingleFunction<?, ?>> single,
      @Nullable Function<Object, StreamingFunction<?, ?>> streaming) {
    this.name = name;
    this.description = description;
    this.input = input;
    this.output = output;
    this.single = single;
    this.streaming = streaming;
  }

  /**
   * A function with one output.
   *
   * @param <G> the group class
   * @param name its name within the group
   * @param description what it does; may be empty
   * @param input its input
   * @param output its output
   * @param type the group class
   * @param binding makes the function of a group instance
   * @return the member
   */
  public static <G> GroupMember single(
      String name,
      String description,
      DataType input,
      DataType output,
      Class<G> type,
      Function<G, SingleFunction<?, ?>> binding) {
    return new GroupMember(
        name, description, input, output, group -> binding.apply(type.cast(group)), null);
  }

  /**
   * A function with a stream of chunks.
   *
   * @param <G> the group class
   * @param name its name within the group
   * @param description what it does; may be empty
   * @param input its input
   * @param chunk its chunks
   * @param type the group class
   * @param binding makes the function of a group instance
   * @return the member
   */
  public static <G> GroupMember streaming(
      String name,
      String description,
      DataType input,
      DataType chunk,
      Class<G> type,
      Function<G, StreamingFunction<?, ?>> binding) {
    return new GroupMember(
        name, description, input, chunk, null, group -> binding.apply(type.cast(group)));
  }

  /**
   * The name within the group.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * What the function does.
   *
   * @return the description; may be empty
   */
  public String description() {
    return description;
  }

  /**
   * The input.
   *
   * @return its type and schema
   */
  public DataType input() {
    return input;
  }

  /**
   * The output of a single turn.
   *
   * @return its type and schema; empty if the function streams
   */
  public Optional<DataType> singleOutput() {
    return single == null ? Optional.empty() : Optional.of(output);
  }

  /**
   * A chunk of the stream.
   *
   * @return its type and schema; empty if the function does not stream
   */
  public Optional<DataType> streamingOutput() {
    return streaming == null ? Optional.empty() : Optional.of(output);
  }

  /**
   * The function of one group instance: a {@link SingleFunction} or a {@link StreamingFunction}.
   *
   * @param group the group instance
   * @return the function
   */
  public Object bind(Object group) {
    if (single != null) {
      return single.apply(group);
    }
    if (streaming != null) {
      return streaming.apply(group);
    }
    throw new AssertionError("a member is single or streaming");
  }
}
