package dev.peruser.benchmarks.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The rounds of one scenario in one container.
 *
 * @param container where
 * @param scenario what wrk did
 * @param rounds in each of them, every contestant once
 */
record Results(Container container, Scenario scenario, List<List<Round>> rounds) {

  /** The median, over the rounds, of a figure of one contestant. */
  double median(Contestant contestant, ToDoubleFunction<Round> figure) {
    return median(figures(contestant, figure));
  }

  /**
   * The median of the quotients of two contestants' figures, each of one round: what disturbs the
   * machine for longer than a round disturbs both.
   */
  double ratio(Contestant contestant, Contestant over, ToDoubleFunction<Round> figure) {
    return median(ratios(contestant, over, figure));
  }

  /** The quotients, the smallest first. */
  List<Double> ratios(Contestant contestant, Contestant over, ToDoubleFunction<Round> figure) {
    List<Double> own = figures(contestant, figure);
    List<Double> others = figures(over, figure);
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < own.size(); i++) {
      ratios.add(own.get(i) / others.get(i));
    }
    return ratios.stream().sorted().toList();
  }

  private List<Double> figures(Contestant contestant, ToDoubleFunction<Round> figure) {
    return rounds.stream()
        .flatMap(List::stream)
        .filter(part -> part.contestant() == contestant)
        .map(figure::applyAsDouble)
        .toList();
  }

  private static double median(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
