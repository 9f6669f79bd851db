package dev.peruser.benchmarks.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.JavaFileObject;

/**
 * Processor times of compilations.
 *
 * @param samples what is compiled
 */
record Measurements(List<Sample> samples) {
  private static final double NANOS_PER_MILLI = 1e6;

  /**
   * One graph, compiled in one way, again and again.
   *
   * @param variant the way
   * @param nodes the size of the graph
   * @param sources the graph's sources
   * @param nanos what each compilation took
   */
  record Sample(Variant variant, int nodes, List<JavaFileObject> sources, List<Long> nanos) {
    Sample(Variant variant, int nodes, List<JavaFileObject> sources) {
      this(variant, nodes, sources, new ArrayList<>());
    }

    /** The median in milliseconds. */
    double median() {
      List<Long> sorted = nanos.stream().sorted().toList();
      int middle = sorted.size() / 2;
      long median =
          sorted.size() % 2 == 1
              ? sorted.get(middle)
              : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
      return median / NANOS_PER_MILLI;
    }
  }

  /** The median in milliseconds. */
  double median(Variant variant, int nodes) {
    return samples.stream()
        .filter(sample -> sample.variant() == variant && sample.nodes() == nodes)
        .findFirst()
        .orElseThrow()
        .median();
  }

  /** What the processor adds: the median over that of the same sources without it. */
  double added(Variant variant, int nodes) {
    return median(variant, nodes) - median(variant.baseline(), nodes);
  }

  /** What the processor adds, by number of nodes. */
  SortedMap<Integer, Double> added(Variant variant, List<Integer> sizes) {
    SortedMap<Integer, Double> added = new TreeMap<>();
    sizes.forEach(nodes -> added.put(nodes, added(variant, nodes)));
    return added;
  }
}
