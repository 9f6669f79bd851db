package dev.peruser.model.workflow;

import dev.peruser.model.graph.DependencyCycle;
import dev.peruser.model.graph.DependencyNode;
import dev.peruser.model.graph.SharedDependsOnPerUser;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules between instances: each reference by itself, then the graph that they make. */
final class InstanceRules {
  private InstanceRules() {}

  static List<Problem> check(Instances all) {
    var problems = new ArrayList<Problem>();
    var nodes = new ArrayList<DependencyNode>();
    for (InstanceDefinition instance : all.known()) {
      var edges = new ArrayList<DependencyNode.Edge>();
      for (Reference reference : instance.references()) {
        Optional<Problem> problem = check(instance.name(), reference, all);
        problem.ifPresent(problems::add);
        if (problem.isEmpty()) {
          // Once a file names an instance, it has to be built: no edge is optional here.
          edges.add(
              new DependencyNode.Edge(
                  reference.setting(), reference.instance(), false, reference.place()));
        }
      }
      nodes.add(new DependencyNode(instance.name(), instance.type().scope(), edges));
    }
    problems.addAll(
        SharedDependsOnPerUser.check(nodes, ProblemId.SHARED_INSTANCE_DEPENDS_ON_PER_USER));
    problems.addAll(DependencyCycle.check(nodes, ProblemId.INSTANCE_CYCLE));
    return problems;
  }

  private static Optional<Problem> check(String from, Reference reference, Instances all) {
    return ReferenceRule.ALL.stream()
        .flatMap(rule -> rule.check(from, reference, all).stream())
        .findFirst();
  }
}
