package dev.peruser.benchmarks.processor;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;

/** Writes a graph as sources for one processor. Each node has the same ten methods and records. */
enum GraphSources {
  /** A per-user function for each node; its config is in the same source, as in the README. */
  PERUSER {
    @Override
    String node(int node, SortedSet<Integer> dependencies) {
      String settings =
          dependencies.stream()
              .map(it -> ", FunctionRef<Node%1$d> node%1$d".formatted(it))
              .collect(joining());
      String lookups =
          lines(dependencies, it -> "    builder.getFunction(config.node%d());".formatted(it));
      return """
      import dev.peruser.api.*;

      @RegisterPerUserFunction(configType = Node%1$d.Config.class)
      public final class Node%1$d implements SingleFunction<Node%1$d.Input, Node%1$d.Output> {
        @FunctionConfig(name = "node_%1$d")
        public record Config(@DefaultValue("50") int limit%2$s) {}

        Node%1$d(Config config, PerUserBuilder builder) {
      %3$s
        }

        @Override
        public Output invoke(Input input) {
          return new Output(input.text(), java.util.List.of());
        }
      %4$s
      }
      """
          .formatted(node, settings, lookups, body());
    }

    @Override
    void addRest(Graph graph, SortedMap<String, String> sources) {
      // Functions name each other in their configs.
    }
  },

  /** A singleton for each node, and a component that gives all that nobody else asks for. */
  DAGGER {
    @Override
    String node(int node, SortedSet<Integer> dependencies) {
      return """
      import javax.inject.*;

      @Singleton
      public final class Node%1$d {
        @Inject
        Node%1$d(%2$s) {}
      %3$s
      }
      """
          .formatted(node, parameters(dependencies), body());
    }

    @Override
    void addRest(Graph graph, SortedMap<String, String> sources) {
      String roots = lines(graph.roots(), it -> "  Node%1$d node%1$d();".formatted(it));
      sources.put(
          "AllNodes",
          "@javax.inject.Singleton @dagger.Component public interface AllNodes {\n%s\n}\n"
              .formatted(roots));
    }
  },

  /** A singleton for each node. */
  AVAJE {
    @Override
    String node(int node, SortedSet<Integer> dependencies) {
      return """
      @jakarta.inject.Singleton
      public final class Node%1$d {
        Node%1$d(%2$s) {}
      %3$s
      }
      """
          .formatted(node, parameters(dependencies), body());
    }

    @Override
    void addRest(Graph graph, SortedMap<String, String> sources) {
      // Beans find each other.
    }
  };

  private static final int METHODS = 10;

  /** The sources. */
  List<JavaFileObject> of(Graph graph) {
    SortedMap<String, String> sources = new TreeMap<>();
    for (int node = 0; node < graph.size(); node++) {
      sources.put("Node" + node, node(node, graph.dependencies().get(node)));
    }
    addRest(graph, sources);
    return sources.entrySet().stream()
        .<JavaFileObject>map(
            it -> new MemoryFiles.Source(it.getKey(), "package bench;\n\n" + it.getValue()))
        .toList();
  }

  abstract String node(int node, SortedSet<Integer> dependencies);

  abstract void addRest(Graph graph, SortedMap<String, String> sources);

  private static String parameters(SortedSet<Integer> dependencies) {
    return dependencies.stream()
        .map(it -> "Node%1$d node%1$d".formatted(it))
        .collect(joining(", "));
  }

  private static String lines(SortedSet<Integer> nodes, IntFunction<String> line) {
    return nodes.stream().map(line::apply).collect(joining("\n"));
  }

  private static String body() {
    String methods =
        IntStream.range(0, METHODS)
            .mapToObj(it -> "  int add%1$d(int x) { return x + %1$d; }".formatted(it))
            .collect(joining("\n"));
    return """
      public record Input(String text, int count) {}

      public record Output(String text, java.util.List<String> notes) {}

    %s"""
        .formatted(methods);
  }
}
