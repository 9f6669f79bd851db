package dev.peruser.model.workflow;

import dev.peruser.model.graph.DependencyGraph;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** A function or group that neither the workflow nor anything it needs refers to. */
final class UnusedInstance {
  private UnusedInstance() {}

  static List<Problem> check(List<InstanceDefinition> instances) {
    var edges = new LinkedHashMap<String, List<String>>();
    for (InstanceDefinition instance : instances) {
      edges.put(instance.name(), instance.references().stream().map(Reference::instance).toList());
    }
    Set<String> used =
        DependencyGraph.of(edges.keySet(), edges).reachableFrom(WorkflowFile.WORKFLOW_NAME);
    return instances.stream()
        .filter(instance -> !used.contains(instance.name()))
        .map(instance -> ProblemId.UNUSED_INSTANCE.at(instance.place(), instance.name()))
        .toList();
  }
}
