package dev.peruser.processor.link;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.CompiledHere;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.DeclarationReader;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.read.Reference;
import dev.peruser.processor.write.RegistrationName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A reference leads to a registered class of another jar that has no registration: it was compiled
 * without our processor, which JDK 23 and later do not run of themselves. Nothing could be found of
 * it at start-up.
 */
public final class TargetWithoutRegistration {
  private final Language language;
  private final CompiledHere here;

  /** The rule for one compilation. */
  public TargetWithoutRegistration(Language language, CompiledHere here) {
    this.language = language;
    this.here = here;
  }

  /** Looks at the references of a declaration. */
  public List<Problem> check(Declaration declaration) {
    return DependencyNodes.references(declaration)
        .flatMap(reference -> problem(reference).stream())
        .toList();
  }

  private Optional<Problem> problem(Reference reference) {
    return reference
        .target()
        .flatMap(Language::element)
        .filter(target -> !DeclarationReader.registrations(target).isEmpty())
        .filter(target -> !here.contains(target) && !hasRegistration(target))
        .map(
            target ->
                ProblemId.TARGET_WITHOUT_REGISTRATION.at(
                    reference.place(),
                    reference.setting(),
                    target.getQualifiedName(),
                    RegistrationName.of(target).simpleName()));
  }

  private boolean hasRegistration(TypeElement target) {
    return language.sees(target, RegistrationName.of(target).canonicalName());
  }
}
