package dev.peruser.processor.link;

import dev.peruser.api.spi.Registration;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.write.RegistrationName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * There is a class already of the name that a registration would have: an author's, or the
 * registration of another class, as of {@code Outer_Inner} beside {@code Outer.Inner}.
 */
public final class RegistrationNameTaken {
  private final Language language;

  /** The rule for one compilation. */
  public RegistrationNameTaken(Language language) {
    this.language = language;
  }

  /**
   * Looks at one registered class.
   *
   * @param type the class
   * @param registered the classes that this compilation has registered so far, by the name of the
   *     registration
   */
  public List<Problem> check(TypeElement type, Map<String, String> registered) {
    String name = RegistrationName.of(type).canonicalName();
    String className = type.getQualifiedName().toString();
    Optional<String> other =
        Optional.ofNullable(registered.get(name))
            .filter(owner -> !owner.equals(className))
            .map(owner -> "the registration of " + owner);
    return other.or(() -> authors(type, name)).stream()
        .map(
            what ->
                ProblemId.REGISTRATION_NAME_TAKEN.at(ElementPlace.of(type), className, name, what))
        .toList();
  }

  /** A registration that an earlier build left behind is no author's. */
  private Optional<String> authors(TypeElement type, String name) {
    return language
        .seen(type, name)
        .filter(found -> language.as(found.asType(), Registration.class.getName()).isEmpty())
        .map(found -> "another class");
  }
}
