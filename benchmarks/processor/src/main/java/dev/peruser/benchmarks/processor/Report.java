package dev.peruser.benchmarks.processor;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Measurements as a table and as a plot. */
final class Report {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 500;

  /** In the order of the plot's lines, slowest first. */
  private static final List<Variant> PROCESSORS =
      List.of(Variant.DAGGER, Variant.AVAJE, Variant.PERUSER, Variant.EMPTY_CLASSES);

  private static final Color[] COLORS = {
    new Color(0xb2182b), new Color(0x2166ac), new Color(0x1b7837), Color.GRAY
  };

  private Report() {}

  static String markdown(Measurements measurements, List<Integer> sizes) {
    var table = new StringBuilder("| ms |");
    sizes.forEach(size -> table.append(" %,d |".formatted(size)));
    table.append(" fixed | each |\n|---|").append("---|".repeat(sizes.size() + 2)).append('\n');
    for (Variant variant : Variant.values()) {
      boolean baseline = variant.isBaseline();
      table.append("| ").append(baseline ? "" : "+ ").append(variant.title()).append(" |");
      for (int size : sizes) {
        double time =
            baseline ? measurements.median(variant, size) : measurements.added(variant, size);
        table.append(String.format(Locale.ROOT, " %,.0f |", time));
      }
      table.append(
          baseline || sizes.size() < 2 ? " | |\n" : line(measurements.added(variant, sizes)));
    }
    return table.toString();
  }

  private static String line(Map<Integer, Double> added) {
    Line line = Line.through(added);
    return String.format(Locale.ROOT, " %.0f | %.2f |%n", line.fixed(), line.slope());
  }

  static Path chart(Measurements measurements, List<Integer> sizes, Path file) throws IOException {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("What a processor adds to a compilation")
            .xAxisTitle("functions (classes)")
            .yAxisTitle("processor time, ms")
            .build();
    chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
    chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setSeriesColors(COLORS);
    for (Variant variant : PROCESSORS) {
      List<Double> times = sizes.stream().map(size -> measurements.added(variant, size)).toList();
      chart.addSeries(variant.title(), sizes, times);
    }
    BitmapEncoder.saveBitmap(chart, file.toString(), BitmapFormat.PNG);
    return file;
  }
}
