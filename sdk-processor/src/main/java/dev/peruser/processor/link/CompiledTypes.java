package dev.peruser.processor.link;

import dev.peruser.api.spi.Registration;
import dev.peruser.model.descriptor.TypeCatalogue;
import dev.peruser.model.descriptor.TypeDescriptor;
import dev.peruser.model.problem.Suggestions;
import dev.peruser.processor.read.Language;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ProvidesDirective;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The types that a compiler knows: those that it compiles, those that modules provide, and by name
 * those of any jar or folder. What a class path has can't be listed, so an unknown type may be a
 * plugin's that is added where the application runs; one that is spelt nearly like a known type is
 * taken for misspelt.
 */
final class CompiledTypes implements TypeCatalogue {
  private static final String SEARCHED =
      "this compilation, on its class path and on its module path";

  private final SortedMap<String, RegistrationFacts> listed = new TreeMap<>();
  private final TypeMarkers markers;
  private final KnownTypes known;

  /**
   * The types of one compilation.
   *
   * @param registrations the registrations that are compiled, by name
   * @param known what an unknown type is
   * @param language the compiler
   */
  CompiledTypes(Collection<String> registrations, KnownTypes known, Language language) {
    this.markers = new TypeMarkers(language);
    this.known = known;
    // ECJ fails on what some modules of the JDK provide, and they provide nothing of ours.
    language.modules().forEach(module -> addProvided(module, language));
    registrations.forEach(name -> add(name, language));
  }

  private void addProvided(ModuleElement module, Language language) {
    for (ProvidesDirective provides : ElementFilter.providesIn(module.getDirectives())) {
      if (provides.getService().getQualifiedName().contentEquals(Registration.class.getName())) {
        for (TypeElement registration : provides.getImplementations()) {
          add(registration.getQualifiedName().toString(), language);
        }
      }
    }
  }

  private void add(String registration, Language language) {
    RegistrationFacts.of(registration, language)
        .ifPresent(facts -> listed.put(facts.typeName(), facts));
  }

  @Override
  public Optional<TypeDescriptor> find(String typeName) {
    return Optional.ofNullable(listed.get(typeName))
        .or(() -> markers.find(typeName))
        .flatMap(RegistrationFacts::descriptor);
  }

  @Override
  public SortedSet<String> typeNames() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(listed.keySet()));
  }

  @Override
  public Optional<String> mayBeElsewhere(String typeName) {
    boolean mistake =
        switch (known) {
          case COMPLETE -> true;
          case PARTIAL -> false;
          case LIKELY -> !Suggestions.near(typeName, listed.keySet()).isEmpty();
        };
    return mistake ? Optional.empty() : Optional.of(SEARCHED);
  }
}
