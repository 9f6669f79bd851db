import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;
import java.util.Optional;

@RegisterFunction(name = "generics")
public final class Generics
    implements SingleFunction<Generics.Page<Generics.Item>, Generics.Page<Generics.Item>> {
  public record Item(String name, int count) {}

  public record Pair<A, B>(A first, B second) {}

  public record Page<T>(List<T> items, Pair<T, Integer> top, Optional<Pair<String, List<T>>> more) {}

  @Override
  public Page<Item> invoke(Page<Item> page) {
    return page;
  }
}
