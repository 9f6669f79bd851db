package dev.peruser.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A class that is registered as a group of functions.
 *
 * @param header what it has in common with functions
 * @param members its functions, in the order of the source
 */
public record GroupDeclaration(Header header, List<Member> members) implements Declaration {

  @Override
  public boolean hasFunctions() {
    return !members.isEmpty();
  }

  /**
   * A method that is one of the group's functions.
   *
   * @param method the method
   * @param annotation the annotation that makes it one
   * @param name its name within the group
   * @param description what it does; may be empty
   * @param shape its types, if it has the signature of a function
   */
  public record Member(
      ExecutableElement method,
      Annotation annotation,
      String name,
      String description,
      Optional<Shape> shape) {}

  /**
   * What a member takes and gives, primitive types boxed.
   *
   * @param input the input
   * @param output the output, or a chunk of the stream
   * @param streaming whether the output is a stream
   */
  public record Shape(TypeMirror input, TypeMirror output, boolean streaming) {}
}
