package dev.peruser.runtime.build;

import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.api.spi.GroupMember;
import dev.peruser.api.spi.Registration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a function that turns enter through takes and gives.
 *
 * @param description what it is for; may be empty
 * @param input its input
 * @param singleOutput its output, unless it only streams
 * @param streamingOutput its chunks, if it streams
 */
public record ExposedFunction(
    String description,
    DataType input,
    Optional<DataType> singleOutput,
    Optional<DataType> streamingOutput) {

  /**
   * A function by itself, or one of a group.
   *
   * @param registration of the function or the group
   * @param member the group's function; null if it is none
   * @return what it takes and gives
   */
  static ExposedFunction of(Registration registration, @Nullable GroupMember member) {
    return member == null
        ? of((FunctionRegistration) registration)
        : new ExposedFunction(
            member.description(), member.input(), member.singleOutput(), member.streamingOutput());
  }

  /**
   * A function by itself.
   *
   * @param function the function
   * @return what it takes and gives
   */
  public static ExposedFunction of(FunctionRegistration function) {
    return new ExposedFunction(
        function.description(),
        function.input(),
        function.singleOutput(),
        function.streamingOutput());
  }
}
