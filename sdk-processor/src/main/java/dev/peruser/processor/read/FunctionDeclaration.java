package dev.peruser.processor.read;

import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * A class that is registered as a function.
 *
 * @param header what it has in common with groups
 * @param single {@code SingleFunction} as the class implements it
 * @param streaming {@code StreamingFunction} as the class implements it
 */
public record FunctionDeclaration(
    Header header, Optional<Implemented> single, Optional<Implemented> streaming)
    implements Declaration {

  @Override
  public boolean hasFunctions() {
    return single.isPresent() || streaming.isPresent();
  }

  /** The input type, if a function interface with type arguments is implemented. */
  public Optional<TypeMirror> input() {
    return single.or(() -> streaming).filter(it -> !it.isRaw()).map(Implemented::input);
  }

  /** The output of a single turn, if there is one with a type. */
  public Optional<TypeMirror> singleOutput() {
    return single.filter(it -> !it.isRaw()).map(Implemented::output);
  }

  /** A chunk of the stream, if there is one with a type. */
  public Optional<TypeMirror> streamingOutput() {
    return streaming.filter(it -> !it.isRaw()).map(Implemented::output);
  }

  /**
   * A function interface with the type arguments that the class gives it.
   *
   * @param type the interface
   */
  public record Implemented(DeclaredType type) {

    /** Whether there are no type arguments. */
    public boolean isRaw() {
      return type.getTypeArguments().isEmpty();
    }

    /** The first type argument. */
    public TypeMirror input() {
      return type.getTypeArguments().get(0);
    }

    /** The second type argument. */
    public TypeMirror output() {
      return type.getTypeArguments().get(1);
    }
  }
}
