package dev.peruser.processor.link;

import dev.peruser.model.graph.DependencyNode;
import dev.peruser.model.graph.DependencyNode.Edge;
import dev.peruser.processor.read.ConfigDeclaration;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.read.Reference;
import java.util.List;
import java.util.stream.Stream;

/** Declarations as the nodes of the model's graph rules: classes, named as in source. */
final class DependencyNodes {
  private DependencyNodes() {}

  static List<DependencyNode> of(Language language, List<RegisteredClass> registered) {
    return registered.stream().map(one -> of(language, one.declaration())).toList();
  }

  static DependencyNode of(Language language, Declaration declaration) {
    return new DependencyNode(
        declaration.type().getQualifiedName().toString(),
        declaration.header().scope(),
        references(declaration).flatMap(reference -> edge(language, reference)).toList());
  }

  static Stream<Reference> references(Declaration declaration) {
    return declaration.header().config().map(ConfigDeclaration::references).stream()
        .flatMap(List::stream);
  }

  private static Stream<Edge> edge(Language language, Reference reference) {
    return reference.target().stream()
        .map(
            target ->
                new Edge(
                    reference.setting(),
                    language.erasedName(target),
                    reference.optional(),
                    reference.place()));
  }
}
