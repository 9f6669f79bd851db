package dev.peruser.benchmarks.http;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Results as a table and as a plot. */
final class Report {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 500;
  private static final int TURN_OF_LABELS = 20;

  private static final Color[] COLORS = {
    new Color(0x1b7837), new Color(0x2166ac), new Color(0xb2182b)
  };

  private Report() {}

  /** A row for each contestant of each scenario; ratios are those to the hand-written servlet. */
  static String markdown(List<Results> all) {
    var table =
        new StringBuilder(
            """
            | | | turns a second | of the hand-written | p50, ms | p99 | p99.9 | its p99 | CPU, µs | its CPU |
            |---|---|---|---|---|---|---|---|---|---|
            """);
    for (Results results : all) {
      String title = results.container().title() + ", " + results.scenario().title();
      for (Contestant contestant : Contestant.values()) {
        table.append(row(title, results, contestant));
        title = "";
      }
    }
    return table.toString();
  }

  private static String row(String title, Results results, Contestant contestant) {
    List<Double> ratios =
        results.ratios(contestant, Contestant.BY_HAND, part -> part.load().throughput());
    return String.format(
        Locale.ROOT,
        "| %s | %s | %,.0f | %.2f (%.2f to %.2f) | %.2f | %.2f | %.2f | %.2f | %.1f | %.2f |%n",
        title,
        contestant.title(),
        results.median(contestant, part -> part.load().throughput()),
        results.ratio(contestant, Contestant.BY_HAND, part -> part.load().throughput()),
        ratios.get(0),
        ratios.get(ratios.size() - 1),
        results.median(contestant, part -> part.load().p50()) / 1e3,
        results.median(contestant, part -> part.load().p99()) / 1e3,
        results.median(contestant, part -> part.load().p999()) / 1e3,
        results.ratio(contestant, Contestant.BY_HAND, part -> part.load().p99()),
        results.median(contestant, Round::processorNanos) / 1e3,
        results.ratio(contestant, Contestant.BY_HAND, Round::processorNanos));
  }

  /** What a live user takes, in bytes. */
  static String memory(Container container, List<KnownUsers> users) {
    var table = new StringBuilder();
    users.forEach(
        known ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s, heap for each of %,d live users | %s | %,.0f bytes |%n",
                    container.title(),
                    known.count(),
                    known.contestant().title(),
                    known.heap() / (double) known.count())));
    return table.toString();
  }

  static Path chart(Container container, List<Results> all, Path file) throws IOException {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(container.title() + ": turns, over those of the hand-written servlet")
            .yAxisTitle("ratio of turns a second")
            .build();
    chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setSeriesColors(COLORS);
    chart.getStyler().setXAxisLabelRotation(TURN_OF_LABELS);
    chart.getStyler().setYAxisMin(0.0);
    List<String> titles = all.stream().map(results -> results.scenario().title()).toList();
    for (Contestant contestant : Contestant.values()) {
      List<Double> ratios =
          all.stream()
              .map(
                  results ->
                      results.ratio(
                          contestant, Contestant.BY_HAND, part -> part.load().throughput()))
              .toList();
      chart.addSeries(contestant.title(), titles, ratios);
    }
    BitmapEncoder.saveBitmap(chart, file.toString(), BitmapFormat.PNG);
    return file;
  }
}
