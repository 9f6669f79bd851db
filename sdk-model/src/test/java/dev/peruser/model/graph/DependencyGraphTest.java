package dev.peruser.model.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DependencyGraphTest {
  private static final List<String> NODES = List.of("f", "b", "a", "e", "d", "c");

  @Test
  void dependenciesComeFirstAndOtherwiseTheOrderOfDeclarationHolds() {
    var graph =
        DependencyGraph.of(
            List.of("w", "b", "a", "c"), Map.of("w", List.of("a"), "b", List.of("c")));

    assertThat(graph.order()).containsExactly("a", "w", "c", "b");
  }

  @Test
  void thereIsNoOrderOfACycle() {
    var graph = DependencyGraph.of(List.of("a", "b"), Map.of("a", List.of("b"), "b", List.of("a")));

    assertThatThrownBy(graph::order)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("[a, b]");
  }

  @Test
  void aCycleStartsAtItsSmallestNameWhereverTheWalkBegan() {
    var graph =
        DependencyGraph.of(
            List.of("x", "c", "b", "a"),
            Map.of("x", List.of("c"), "c", List.of("b"), "b", List.of("a"), "a", List.of("c")));

    assertThat(graph.cycles()).containsExactly(List.of("a", "c", "b"));
  }

  @Test
  void aNodeThatNeedsItselfIsACycleOfOne() {
    assertThat(DependencyGraph.of(List.of("a"), Map.of("a", List.of("a"))).cycles())
        .containsExactly(List.of("a"));
  }

  @Test
  void twoCyclesThroughOneNodeAreBothFound() {
    var graph =
        DependencyGraph.of(
            List.of("a", "b", "c"),
            Map.of("a", List.of("b", "c"), "b", List.of("a"), "c", List.of("a")));

    assertThat(graph.cycles()).containsExactly(List.of("a", "b"), List.of("a", "c"));
  }

  @Test
  void whatIsNotANodeIsLeftOut() {
    var graph = DependencyGraph.of(List.of("a"), Map.of("a", List.of("elsewhere")));

    assertThat(graph.order()).containsExactly("a");
    assertThat(graph.reachableFrom("a")).containsExactly("a");
  }

  @Test
  void aLongChainDoesNotOverflowTheStack() {
    List<String> nodes = IntStream.range(0, 100_000).mapToObj(i -> "n" + i).toList();
    var edges = new HashMap<String, List<String>>();
    for (int i = 0; i + 1 < nodes.size(); i++) {
      edges.put(nodes.get(i), List.of(nodes.get(i + 1)));
    }
    var graph = DependencyGraph.of(nodes, edges);

    assertThat(graph.cycles()).isEmpty();
    assertThat(graph.order().get(0)).isEqualTo("n99999");
    assertThat(graph.reachableFrom("n0")).hasSize(100_000);
  }

  @Property
  void anOrderExistsExactlyWhereThereIsNoCycle(@ForAll("edges") Map<String, Set<String>> edges) {
    var graph = DependencyGraph.of(NODES, edges);

    if (graph.cycles().isEmpty()) {
      List<String> order = graph.order();
      assertThat(order).containsExactlyInAnyOrderElementsOf(NODES);
      edges.forEach(
          (node, targets) ->
              targets.forEach(
                  target -> assertThat(order.indexOf(target)).isLessThan(order.indexOf(node))));
    } else {
      assertThatThrownBy(graph::order).isInstanceOf(IllegalStateException.class);
    }
  }

  @Property
  void everyCycleIsReportedOnceAndIsOne(@ForAll("edges") Map<String, Set<String>> edges) {
    List<List<String>> cycles = DependencyGraph.of(NODES, edges).cycles();

    assertThat(cycles).doesNotHaveDuplicates();
    for (List<String> cycle : cycles) {
      assertThat(cycle).doesNotHaveDuplicates();
      assertThat(cycle.stream().sorted().findFirst()).contains(cycle.get(0));
      for (int i = 0; i < cycle.size(); i++) {
        assertThat(edges.get(cycle.get(i))).contains(cycle.get((i + 1) % cycle.size()));
      }
    }
  }

  @Property
  void whatIsReachedIsClosedUnderDependencies(@ForAll("edges") Map<String, Set<String>> edges) {
    Set<String> reached = DependencyGraph.of(NODES, edges).reachableFrom("a");

    var expected = new HashSet<>(Set.of("a"));
    for (int i = 0; i < NODES.size(); i++) {
      new ArrayList<>(expected)
          .forEach(node -> expected.addAll(edges.getOrDefault(node, Set.of())));
    }
    assertThat(reached).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Provide
  Arbitrary<Map<String, Set<String>>> edges() {
    Arbitrary<String> nodes = Arbitraries.of(NODES);
    return Arbitraries.maps(nodes, nodes.set().ofMaxSize(2)).ofMaxSize(NODES.size());
  }
}
