package dev.peruser.model.workflow;

import dev.peruser.api.spi.Scope;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the functions of endpoints are there, and can have turns. */
final class EndpointRules {
  private static final List<ReferenceRule> RULES =
      List.of(new DanglingReference(), new ReferenceToWrongKind(), new ReferenceToHiddenFunction());

  private EndpointRules() {}

  static List<Problem> check(List<EndpointDefinition> endpoints, Instances all) {
    var problems = new ArrayList<Problem>();
    for (EndpointDefinition endpoint : endpoints) {
      RULES.stream()
          .flatMap(rule -> rule.check(EndpointReader.PATH, endpoint.function(), all).stream())
          .findFirst()
          .or(() -> withoutSessions(endpoint, all))
          .ifPresent(problems::add);
    }
    return problems;
  }

  /** Users have sessions only where the workflow is per-user. */
  private static Optional<Problem> withoutSessions(EndpointDefinition endpoint, Instances all) {
    boolean shared = all.workflow().filter(workflow -> scope(workflow) == Scope.SHARED).isPresent();
    Reference function = endpoint.function();
    return all.find(function.instance())
        .filter(instance -> shared && scope(instance) == Scope.PER_USER)
        .map(
            instance ->
                ProblemId.ENDPOINT_WITHOUT_SESSIONS.at(
                    function.place(),
                    EndpointReader.PATH + "." + function.setting(),
                    Shown.shorten(function.source())));
  }

  private static Scope scope(InstanceDefinition instance) {
    return instance.type().scope();
  }
}
