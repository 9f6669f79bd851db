package dev.peruser.processor.link;

import dev.peruser.api.spi.Registration;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ProvidesDirective;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * A named module does not provide its registrations. On a module path the services file is not
 * read, so nothing would be found. One problem for the module prints the whole line to have.
 */
final class MissingProvides {
  private MissingProvides() {}

  static List<Problem> check(Language language, List<RegisteredClass> registered) {
    if (registered.isEmpty()) {
      return List.of();
    }
    ModuleElement module = language.elements().getModuleOf(registered.get(0).registration());
    if (module == null || module.isUnnamed()) {
      return List.of();
    }
    Set<String> provided = provided(module);
    List<RegisteredClass> missing =
        registered.stream().filter(one -> !provided.contains(registrationName(one))).toList();
    return missing.isEmpty()
        ? List.of()
        : List.of(
            ProblemId.MISSING_PROVIDES.at(
                ElementPlace.of(module),
                module.getQualifiedName(),
                join(missing.stream().map(RegisteredClass::className).toList()),
                join(registered.stream().map(MissingProvides::registrationName).toList())));
  }

  private static String join(List<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", "));
  }

  private static String registrationName(RegisteredClass one) {
    return one.registration().getQualifiedName().toString();
  }

  private static Set<String> provided(ModuleElement module) {
    var provided = new HashSet<String>();
    for (ProvidesDirective provides : ElementFilter.providesIn(module.getDirectives())) {
      if (provides.getService().getQualifiedName().contentEquals(Registration.class.getName())) {
        for (TypeElement implementation : provides.getImplementations()) {
          provided.add(implementation.getQualifiedName().toString());
        }
      }
    }
    return provided;
  }
}
