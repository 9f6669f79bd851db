package dev.peruser.processor.link;

import dev.peruser.model.graph.DependencyNode;
import dev.peruser.model.graph.SharedDependsOnPerUser;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.DeclarationReader;
import dev.peruser.processor.read.Language;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * The scopes of what a declaration refers to, read from its annotations: from source or, across
 * jars, from its class file. A class is in reach of the class that mentions it, so this is for the
 * isolating processor.
 */
public final class ReferenceScopes {
  private final Language language;

  /** The rule for one compilation. */
  public ReferenceScopes(Language language) {
    this.language = language;
  }

  /** Finds references from something shared to something per-user. */
  public List<Problem> check(Declaration declaration) {
    var nodes = new ArrayList<DependencyNode>();
    nodes.add(DependencyNodes.of(language, declaration));
    DependencyNodes.references(declaration)
        .flatMap(reference -> reference.target().stream())
        .flatMap(target -> Language.element(target).stream())
        .distinct()
        .forEach(
            target ->
                DeclarationReader.registrations(target).stream()
                    .findFirst()
                    .ifPresent(registration -> nodes.add(node(target, registration))));
    return SharedDependsOnPerUser.check(nodes, ProblemId.SHARED_DEPENDS_ON_PER_USER);
  }

  private static DependencyNode node(TypeElement target, Annotation registration) {
    return new DependencyNode(
        target.getQualifiedName().toString(), DeclarationReader.scope(registration), List.of());
  }
}
