package dev.peruser.processor.schema;

import dev.peruser.model.problem.Problem;
import dev.peruser.processor.read.Missing;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * The schemas of all types of one declaration.
 *
 * @param config of the settings, if there are any
 * @param functions of its functions: one for a function, any number for a group, in the order of
 *     the declaration's members
 */
public record DeclarationSchemas(Optional<Described> config, List<Signature> functions) {

  /**
   * The schemas of one function.
   *
   * @param input of its input
   * @param single of its output of a single turn
   * @param streaming of a chunk of its stream
   */
  public record Signature(
      TypedSchema input, Optional<TypedSchema> single, Optional<TypedSchema> streaming) {

    Stream<Described> all() {
      return Stream.concat(Stream.of(input), Stream.concat(single.stream(), streaming.stream()))
          .map(TypedSchema::described);
    }
  }

  private Stream<Described> all() {
    return Stream.concat(config.stream(), functions.stream().flatMap(Signature::all));
  }

  /** What can't be described. */
  public List<Problem> problems() {
    return all().map(Described::problems).flatMap(Collection::stream).toList();
  }

  /** The types that were not found. */
  public List<Missing> missing() {
    return all().map(Described::missing).flatMap(Collection::stream).toList();
  }

  /** The records, classes, interfaces and enums that are part of any of them. */
  public List<TypeElement> classes() {
    return all().map(Described::classes).flatMap(Collection::stream).toList();
  }
}
