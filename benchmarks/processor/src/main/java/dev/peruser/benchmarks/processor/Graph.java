package dev.peruser.benchmarks.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Nodes that depend on up to three earlier ones, at random but the same every time.
 *
 * @param dependencies of each node, those that it depends on
 */
record Graph(List<SortedSet<Integer>> dependencies) {
  private static final int EDGES = 3;

  static Graph of(int nodes) {
    var random = new Random(20_240_607);
    var dependencies = new ArrayList<SortedSet<Integer>>(nodes);
    for (int node = 0; node < nodes; node++) {
      SortedSet<Integer> targets = new TreeSet<>();
      for (int edge = 0; edge < Math.min(EDGES, node); edge++) {
        targets.add(random.nextInt(node));
      }
      dependencies.add(targets);
    }
    return new Graph(dependencies);
  }

  int size() {
    return dependencies.size();
  }

  /** The nodes that no other depends on: who asks for these, asks for all. */
  NavigableSet<Integer> roots() {
    NavigableSet<Integer> roots = new TreeSet<>();
    for (int node = 0; node < size(); node++) {
      roots.add(node);
    }
    dependencies.forEach(roots::removeAll);
    return roots;
  }
}
