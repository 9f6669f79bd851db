package dev.peruser.model.workflow;

import dev.peruser.model.problem.Problem;
import java.util.List;
import java.util.Optional;

/** A mistake that a single reference can have. */
interface ReferenceRule {

  /** The rules, in such an order that the first that finds something says it all. */
  List<ReferenceRule> ALL =
      List.of(
          new DanglingReference(),
          new ReferenceToWrongKind(),
          new ReferenceToHiddenFunction(),
          new ReferenceToWrongClass(),
          new ReferenceToWrongShape());

  /**
   * Looks at a reference that the rules before had nothing against.
   *
   * @param from the name of the instance that refers
   * @param reference the reference
   * @param all the instances of the file
   * @return what is wrong
   */
  Optional<Problem> check(String from, Reference reference, Instances all);
}
