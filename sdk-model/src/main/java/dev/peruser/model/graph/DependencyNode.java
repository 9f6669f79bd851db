package dev.peruser.model.graph;

import dev.peruser.api.spi.Scope;
import dev.peruser.model.problem.Place;
import java.util.List;

/**
 * Something that depends on others: a class for the processor, an instance for a workflow file.
 *
 * @param name its name, unique among the nodes that are looked at together
 * @param scope whether there is one, or one for each user
 * @param edges what it depends on
 */
public record DependencyNode(String name, Scope scope, List<Edge> edges) {

  /** Copies the edges. */
  public DependencyNode {
    edges = List.copyOf(edges);
  }

  /**
   * A dependency.
   *
   * @param setting the setting that refers to the other
   * @param target the other's name
   * @param optional whether it may be left out, so that it alone can't close a cycle
   * @param place where the setting is
   */
  public record Edge(String setting, String target, boolean optional, Place place) {}
}
