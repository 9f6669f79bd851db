package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.processor.read.Declaration;
import java.util.List;

/** One mistake that a declaration may have. A rule is silent about what another rule finds. */
@FunctionalInterface
interface DeclarationRule {

  /** Looks for the mistake. */
  List<Problem> check(Declaration declaration);
}
