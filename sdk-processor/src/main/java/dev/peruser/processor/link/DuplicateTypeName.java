package dev.peruser.processor.link;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.ConfigDeclaration;
import dev.peruser.processor.read.Declaration.Header;
import dev.peruser.processor.read.ElementPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Two registered classes have one type name. Reported at the later one, by class name. */
final class DuplicateTypeName {
  private DuplicateTypeName() {}

  static List<Problem> check(List<RegisteredClass> registered) {
    Map<String, RegisteredClass> owners = new TreeMap<>();
    var problems = new ArrayList<Problem>();
    for (RegisteredClass one : registered) {
      String name = one.declaration().header().typeName().orElse("");
      RegisteredClass first = owners.putIfAbsent(name, one);
      if (first != null) {
        problems.add(
            ProblemId.DUPLICATE_TYPE_NAME.at(
                place(one, first), name, first.className(), one.className()));
      }
    }
    return problems;
  }

  /** The name itself, or where two classes share a config, the attribute that gives it. */
  private static ElementPlace place(RegisteredClass later, RegisteredClass first) {
    Header header = later.declaration().header();
    Optional<ConfigDeclaration> config = header.config();
    if (config.isEmpty()) {
      return header.annotation().place("name");
    }
    boolean shared =
        config
            .flatMap(ConfigDeclaration::type)
            .equals(first.declaration().header().config().flatMap(ConfigDeclaration::type));
    Optional<Annotation> annotation = config.get().annotation();
    return shared || annotation.isEmpty()
        ? config.get().reference()
        : annotation.get().place("name");
  }
}
