package dev.peruser.processor.link;

import dev.peruser.model.graph.DependencyCycle;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Language;
import java.util.ArrayList;
import java.util.List;

/** All rules that look at several registrations at once. */
public final class RegistrationRules {
  private final Language language;

  /** The rules for one compilation. */
  public RegistrationRules(Language language) {
    this.language = language;
  }

  /** What is wrong, in the order of the rules. */
  public List<Problem> check(List<RegisteredClass> registered) {
    var problems = new ArrayList<Problem>();
    problems.addAll(DuplicateTypeName.check(registered));
    problems.addAll(
        DependencyCycle.check(
            DependencyNodes.of(language, registered), ProblemId.DEPENDENCY_CYCLE));
    return problems;
  }
}
