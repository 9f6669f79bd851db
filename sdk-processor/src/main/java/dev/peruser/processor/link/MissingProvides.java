package dev.peruser.processor.link;

import dev.peruser.api.spi.Registration;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.ElementPlace;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ProvidesDirective;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * A named module does not provide its registrations. On a module path the services file is not
 * read, so nothing would be found. One problem for the module prints the whole line to have.
 *
 * <p>Only a declaration that is compiled here is held against the rule. The tests of a module are
 * compiled into it after its declaration, which cannot know their registrations and need not.
 */
public final class MissingProvides {
  private MissingProvides() {}

  /**
   * The modules that are declared in this compilation and lack a registration.
   *
   * @param roots what is compiled
   * @param registered the classes that this compilation registers, by the name of the registration
   */
  public static List<Problem> check(Set<? extends Element> roots, Map<String, String> registered) {
    return ElementFilter.modulesIn(roots).stream()
        // ECJ has the unnamed one among the roots once a class file was generated.
        .filter(module -> !module.isUnnamed())
        .flatMap(module -> check(module, new TreeMap<>(registered)).stream())
        .toList();
  }

  private static List<Problem> check(ModuleElement module, SortedMap<String, String> registered) {
    var missing = new TreeMap<>(registered);
    missing.keySet().removeAll(provided(module));
    return missing.isEmpty()
        ? List.of()
        : List.of(
            ProblemId.MISSING_PROVIDES.at(
                ElementPlace.of(module),
                module.getQualifiedName(),
                String.join(", ", missing.values()),
                String.join(", ", registered.keySet())));
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
