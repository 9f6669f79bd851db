package dev.peruser.model.graph;

import dev.peruser.model.problem.Place;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Nodes that need each other: none of them can be built first. */
public final class DependencyCycle {
  private DependencyCycle() {}

  /**
   * Finds the cycles of mandatory edges. Each is reported once, with its whole path, at the edge
   * that leaves its smallest name.
   *
   * @param nodes the nodes, in the order of declaration
   * @param id the problem to report, with the path ({@code a -> b -> a}) as its argument
   * @return one problem for each cycle
   */
  public static List<Problem> check(Collection<DependencyNode> nodes, ProblemId id) {
    var edges = new LinkedHashMap<String, Map<String, Place>>();
    for (DependencyNode node : nodes) {
      var places = new LinkedHashMap<String, Place>();
      for (DependencyNode.Edge edge : node.edges()) {
        if (!edge.optional()) {
          places.putIfAbsent(edge.target(), edge.place());
        }
      }
      edges.put(node.name(), places);
    }
    var targets = new LinkedHashMap<String, Collection<String>>();
    edges.forEach((name, places) -> targets.put(name, places.keySet()));
    var problems = new ArrayList<Problem>();
    for (List<String> cycle : DependencyGraph.of(edges.keySet(), targets).cycles()) {
      String first = cycle.get(0);
      String second = cycle.get(cycle.size() > 1 ? 1 : 0);
      Place place = edges.getOrDefault(first, Map.of()).getOrDefault(second, Place.NONE);
      problems.add(id.at(place, String.join(" -> ", cycle) + " -> " + first));
    }
    return problems;
  }
}
