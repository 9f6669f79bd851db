package dev.peruser.benchmarks.runtime;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws the results of {@link WarmInvoke}: bars for each number of users.
 *
 * <pre>{@code
 * java -cp benchmarks-runtime.jar dev.peruser.benchmarks.runtime.WarmInvokeChart RESULTS.json CHART.png
 * }</pre>
 */
final class WarmInvokeChart {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 500;

  private static final Color[] COLORS = {
    new Color(0xbdbdbd),
    new Color(0x92c5de),
    new Color(0x2166ac),
    new Color(0x1b7837),
    new Color(0x7fbf7b),
    new Color(0xa6dba0)
  };

  private WarmInvokeChart() {}

  public static void main(String[] arguments) throws IOException {
    var users = new ArrayList<String>();
    Map<String, List<Double>> nanos = new LinkedHashMap<>();
    for (String name : List.of("direct", "map", "lockedMap", "runtime", "monitored", "submitted")) {
      nanos.put(name, new ArrayList<>());
    }
    for (JsonNode result : JsonMapper.shared().readTree(Path.of(arguments[0]))) {
      String benchmark = result.path("benchmark").stringValue();
      JsonNode params = result.path("params");
      String title = "users: %,d".formatted(params.path("users").asLong());
      if (params.path("oneByOne").asBoolean()) {
        title += ", one by one";
      }
      if (!users.contains(title)) {
        users.add(title);
      }
      nanos
          .get(benchmark.substring(benchmark.lastIndexOf('.') + 1))
          .add(result.at("/primaryMetric/score").doubleValue());
    }
    BitmapEncoder.saveBitmap(chart(users, nanos), arguments[1], BitmapFormat.PNG);
  }

  private static CategoryChart chart(List<String> users, Map<String, List<Double>> nanos) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("A warm turn")
            .yAxisTitle("nanoseconds, logarithmic")
            .build();
    chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setSeriesColors(COLORS);
    chart.getStyler().setXAxisLabelRotation(15);
    chart.getStyler().setYAxisLogarithmic(true);
    chart.getStyler().setYAxisMin(0.1);
    nanos.forEach((name, bars) -> chart.addSeries(name, users, bars));
    return chart;
  }
}
