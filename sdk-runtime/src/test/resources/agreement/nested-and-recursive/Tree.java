import dev.peruser.api.DefaultValue;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@RegisterFunction(name = "tree")
public final class Tree implements SingleFunction<Tree.Node, Tree.Node> {
  public record Node(
      String label,
      @DefaultValue("0") int weight,
      List<Node> children,
      Optional<Node> next,
      @DefaultValue("{}") Map<String, Leaf> leaves) {}

  public record Leaf(int value, Optional<Node> back) {}

  @Override
  public Node invoke(Node node) {
    return node;
  }
}
