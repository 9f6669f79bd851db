package dev.peruser.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.api.spi.Scope;
import dev.peruser.model.graph.DependencyNode.Edge;
import dev.peruser.model.problem.FilePlace;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependencyRulesTest {

  @Test
  void somethingSharedCannotDependOnSomethingPerUserNotEvenOptionally() {
    var nodes =
        List.of(
            node("Summary", Scope.SHARED, edge("notes", "Notepad", true, 1)),
            node("Notepad", Scope.PER_USER, edge("summary", "Summary", false, 2)));

    assertThat(SharedDependsOnPerUser.check(nodes, ProblemId.SHARED_DEPENDS_ON_PER_USER))
        .extracting(Problem::toString)
        .containsExactly(
            "f:1:1: [PU3001] Summary is shared, but its setting 'notes' refers to Notepad, which"
                + " is per-user. Make Summary per-user, or refer to something shared.");
  }

  @Test
  void whatIsNotAmongTheNodesIsNotJudged() {
    var nodes = List.of(node("Summary", Scope.SHARED, edge("notes", "Elsewhere", false, 1)));

    assertThat(SharedDependsOnPerUser.check(nodes, ProblemId.SHARED_DEPENDS_ON_PER_USER)).isEmpty();
    assertThat(DependencyCycle.check(nodes, ProblemId.DEPENDENCY_CYCLE)).isEmpty();
  }

  @Test
  void aCycleIsReportedOnceAtTheEdgeThatLeavesItsSmallestName() {
    var nodes =
        List.of(
            node("Planner", Scope.SHARED, edge("critic", "Critic", false, 1)),
            node("Critic", Scope.SHARED, edge("planner", "Planner", false, 2)));

    assertThat(DependencyCycle.check(nodes, ProblemId.DEPENDENCY_CYCLE))
        .extracting(Problem::toString)
        .containsExactly(
            "f:2:1: [PU3002] These depend on each other: Critic -> Planner -> Critic. Take one of"
                + " the references out, or make it an Optional.");
  }

  @Test
  void anOptionalReferenceOpensACycle() {
    var nodes =
        List.of(
            node("Planner", Scope.SHARED, edge("critic", "Critic", true, 1)),
            node("Critic", Scope.SHARED, edge("planner", "Planner", false, 2)));

    assertThat(DependencyCycle.check(nodes, ProblemId.DEPENDENCY_CYCLE)).isEmpty();
  }

  private static DependencyNode node(String name, Scope scope, Edge... edges) {
    return new DependencyNode(name, scope, List.of(edges));
  }

  private static Edge edge(String setting, String target, boolean optional, int line) {
    return new Edge(setting, target, optional, new FilePlace("f", line, 1));
  }
}
