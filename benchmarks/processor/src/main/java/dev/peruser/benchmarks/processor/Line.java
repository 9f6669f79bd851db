package dev.peruser.benchmarks.processor;

import java.util.Map;

/**
 * A line through measurements: what a compilation costs once, and what each node adds.
 *
 * @param fixed in milliseconds
 * @param slope in milliseconds for each node
 */
record Line(double fixed, double slope) {

  /**
   * The line of the least squares of relative errors, so that ten nodes weigh as much as five
   * thousand.
   *
   * @param times milliseconds by number of nodes
   */
  static Line through(Map<Integer, Double> times) {
    double w = 0;
    double wx = 0;
    double wy = 0;
    double wxx = 0;
    double wxy = 0;
    for (var time : times.entrySet()) {
      double x = time.getKey();
      double y = time.getValue();
      double weight = 1 / (y * y);
      w += weight;
      wx += weight * x;
      wy += weight * y;
      wxx += weight * x * x;
      wxy += weight * x * y;
    }
    double slope = (w * wxy - wx * wy) / (w * wxx - wx * wx);
    return new Line((wy - slope * wx) / w, slope);
  }
}
