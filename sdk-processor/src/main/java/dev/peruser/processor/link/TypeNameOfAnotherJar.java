package dev.peruser.processor.link;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.CompiledHere;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.Declaration.Header;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import java.util.List;
import java.util.Optional;

/**
 * A class is given a type name that a class of another jar or folder on the path has. Found by that
 * one's marker, so before that of the class itself is written. Two classes of one compilation are
 * {@link DuplicateTypeName}'s.
 */
public final class TypeNameOfAnotherJar {
  private final TypeMarkers markers;
  private final CompiledHere here;

  /**
   * The rule for one compilation.
   *
   * @param language the compiler
   * @param here what is compiled
   */
  public TypeNameOfAnotherJar(Language language, CompiledHere here) {
    this.markers = new TypeMarkers(language);
    this.here = here;
  }

  /** Looks for another class of a declaration's type name. */
  public List<Problem> check(Declaration declaration) {
    return declaration
        .header()
        .typeName()
        .flatMap(name -> problem(declaration, name))
        .map(List::of)
        .orElse(List.of());
  }

  private Optional<Problem> problem(Declaration declaration, String name) {
    return markers
        .find(name)
        .map(RegistrationFacts::type)
        .filter(other -> !here.contains(other))
        .map(
            other ->
                ProblemId.DUPLICATE_TYPE_NAME.at(
                    place(declaration.header()),
                    name,
                    other.getQualifiedName(),
                    declaration.type().getQualifiedName()));
  }

  private static ElementPlace place(Header header) {
    return header
        .config()
        .flatMap(config -> config.annotation())
        .orElse(header.annotation())
        .place("name");
  }
}
