package dev.peruser.model.graph;

import dev.peruser.api.spi.Scope;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * Something shared refers to something per-user, of which there is none when the shared one is
 * built (L10).
 */
public final class SharedDependsOnPerUser {
  private SharedDependsOnPerUser() {}

  /**
   * Finds the edges from shared to per-user nodes. An optional edge is one too: where it is used,
   * it can't work.
   *
   * @param nodes the nodes; an edge to anything else is not looked at
   * @param id the problem to report, with the depending node, the setting and the node that is
   *     depended on as its arguments
   * @return one problem for each such edge
   */
  public static List<Problem> check(Collection<DependencyNode> nodes, ProblemId id) {
    var perUser = new HashSet<String>();
    for (DependencyNode node : nodes) {
      if (node.scope() == Scope.PER_USER) {
        perUser.add(node.name());
      }
    }
    var problems = new ArrayList<Problem>();
    for (DependencyNode node : nodes) {
      if (node.scope() == Scope.SHARED) {
        for (DependencyNode.Edge edge : node.edges()) {
          if (perUser.contains(edge.target())) {
            problems.add(id.at(edge.place(), node.name(), edge.setting(), edge.target()));
          }
        }
      }
    }
    return problems;
  }
}
