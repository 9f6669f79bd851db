package dev.peruser.model.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Who depends on whom. Every answer is the same for the same nodes in the same order, and takes
 * time proportional to the graph (times a logarithm for the build order); nothing recurses, so a
 * chain may be as long as a file allows.
 */
public final class DependencyGraph {
  private final Map<String, List<String>> dependencies;

  private DependencyGraph(Map<String, List<String>> dependencies) {
    this.dependencies = dependencies;
  }

  /**
   * Makes a graph.
   *
   * @param nodes the nodes, in the order of declaration
   * @param dependencies what each node depends on; a node may be missing here if it depends on
   *     nothing, and what is not among the nodes is left out
   * @return the graph
   */
  public static DependencyGraph of(
      Collection<String> nodes, Map<String, ? extends Collection<String>> dependencies) {
    var copy = new LinkedHashMap<String, List<String>>();
    var known = new LinkedHashSet<>(nodes);
    for (String node : known) {
      Collection<String> targets = dependencies.get(node);
      var kept = new LinkedHashSet<String>(targets == null ? List.of() : targets);
      kept.retainAll(known);
      copy.put(node, List.copyOf(kept));
    }
    return new DependencyGraph(copy);
  }

  /**
   * The order in which to build: dependencies first, and of several nodes whose dependencies are
   * all there, the one that was declared first. Close in reverse.
   *
   * @return all nodes, in build order
   * @throws IllegalStateException if there is a cycle
   */
  public List<String> order() {
    var names = List.copyOf(dependencies.keySet());
    var ready = new PriorityQueue<Integer>();
    var missing = new int[names.size()];
    Map<String, List<Integer>> dependents = dependents(names);
    for (int i = 0; i < missing.length; i++) {
      missing[i] = dependenciesOf(names.get(i)).size();
      if (missing[i] == 0) {
        ready.add(i);
      }
    }
    var order = new ArrayList<String>(names.size());
    for (Integer next = ready.poll(); next != null; next = ready.poll()) {
      order.add(names.get(next));
      for (int dependent : dependents.getOrDefault(names.get(next), List.of())) {
        if (--missing[dependent] == 0) {
          ready.add(dependent);
        }
      }
    }
    if (order.size() < missing.length) {
      throw new IllegalStateException("There is no build order: " + cycles());
    }
    return Collections.unmodifiableList(order);
  }

  private Map<String, List<Integer>> dependents(List<String> names) {
    var dependents = new HashMap<String, List<Integer>>();
    for (int i = 0; i < names.size(); i++) {
      for (String target : dependenciesOf(names.get(i))) {
        dependents.computeIfAbsent(target, name -> new ArrayList<>()).add(i);
      }
    }
    return dependents;
  }

  /**
   * The cycles, each once. A cycle is a path that starts at its smallest name and does not repeat
   * it at the end; a node that depends on itself is a cycle of one.
   *
   * <p>A graph may have exponentially many cycles. These are as many as need to be cut: whoever
   * breaks each of them at the edge that closes it has no cycle left.
   *
   * @return the cycles, in the order in which they are met
   */
  public List<List<String>> cycles() {
    var cycles = new ArrayList<List<String>>();
    var done = new LinkedHashSet<String>();
    for (String start : dependencies.keySet()) {
      if (!done.contains(start)) {
        collectCycles(start, done, cycles);
      }
    }
    return Collections.unmodifiableList(cycles);
  }

  /** A depth-first walk with its own stack: an edge back into the current path closes a cycle. */
  private void collectCycles(String start, Set<String> done, List<List<String>> cycles) {
    var path = new ArrayList<String>(List.of(start));
    var position = new HashMap<String, Integer>(Map.of(start, 0));
    Deque<Iterator<String>> open = new ArrayDeque<>();
    open.push(dependenciesOf(start).iterator());
    for (Iterator<String> edges = open.peek(); edges != null; edges = open.peek()) {
      if (!edges.hasNext()) {
        String finished = path.remove(path.size() - 1);
        position.remove(finished);
        done.add(finished);
        open.pop();
        continue;
      }
      String target = edges.next();
      Integer back = position.get(target);
      if (back != null) {
        cycles.add(fromSmallest(path.subList(back, path.size())));
      } else if (!done.contains(target)) {
        position.put(target, path.size());
        path.add(target);
        open.push(dependenciesOf(target).iterator());
      }
    }
  }

  private static List<String> fromSmallest(List<String> cycle) {
    var rotated = new ArrayList<>(cycle);
    Collections.rotate(rotated, -cycle.indexOf(Collections.min(cycle)));
    return List.copyOf(rotated);
  }

  /**
   * What a node needs, directly or through others.
   *
   * @param start the node
   * @return the node itself and all that it reaches, nearest first
   */
  public Set<String> reachableFrom(String start) {
    var reached = new LinkedHashSet<String>(List.of(start));
    var next = new ArrayDeque<String>(reached);
    for (String node = next.poll(); node != null; node = next.poll()) {
      for (String target : dependenciesOf(node)) {
        if (reached.add(target)) {
          next.add(target);
        }
      }
    }
    return Collections.unmodifiableSet(reached);
  }

  private List<String> dependenciesOf(String node) {
    return dependencies.getOrDefault(node, List.of());
  }
}
