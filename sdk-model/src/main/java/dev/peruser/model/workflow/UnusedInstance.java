package dev.peruser.model.workflow;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.util.List;
import java.util.Set;

/** A function or group that neither the workflow, an endpoint, nor anything they need refers to. */
final class UnusedInstance {
  private UnusedInstance() {}

  static List<Problem> check(WorkflowFile file) {
    Set<String> used = file.needed();
    return file.instances().stream()
        .filter(instance -> !used.contains(instance.name()))
        .map(instance -> ProblemId.UNUSED_INSTANCE.at(instance.place(), instance.name()))
        .toList();
  }
}
