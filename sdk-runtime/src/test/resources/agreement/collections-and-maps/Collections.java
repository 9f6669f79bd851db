import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

@RegisterFunction(name = "collections")
public final class Collections implements SingleFunction<Collections.Values, Collections.Values> {
  public enum Level { LOW, HIGH }

  public record Point(int x, int y) {}

  public record Values(
      List<String> texts,
      Collection<Integer> numbers,
      Set<String> uniqueTexts,
      Set<Double> uniqueNumbers,
      Set<Point> uniquePoints,
      int[] ints,
      long[] longs,
      double[] doubles,
      boolean[] flags,
      String[] array,
      Point[] points,
      List<List<Integer>> matrix,
      Map<String, Point> byName,
      SortedMap<String, Boolean> sorted,
      List<Optional<String>> gaps) {}

  @Override
  public Values invoke(Values values) {
    return values;
  }
}
