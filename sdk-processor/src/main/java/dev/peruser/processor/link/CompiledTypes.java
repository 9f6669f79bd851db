package dev.peruser.processor.link;

import dev.peruser.model.descriptor.TypeCatalogue;
import dev.peruser.model.descriptor.TypeDescriptor;
import dev.peruser.processor.read.Language;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;

/** The types that a compilation knows. */
final class CompiledTypes implements TypeCatalogue {
  private final SortedMap<String, RegistrationFacts> own = new TreeMap<>();

  /**
   * The types of one compilation.
   *
   * @param registrations the registrations that are compiled, by name
   * @param language the compiler
   */
  CompiledTypes(Collection<String> registrations, Language language) {
    for (String name : registrations) {
      TypeElement registration = language.elements().getTypeElement(name);
      if (registration != null) {
        RegistrationFacts.of(registration).ifPresent(facts -> own.put(facts.typeName(), facts));
      }
    }
  }

  @Override
  public Optional<TypeDescriptor> find(String typeName) {
    return Optional.ofNullable(own.get(typeName)).flatMap(RegistrationFacts::descriptor);
  }

  @Override
  public SortedSet<String> typeNames() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(own.keySet()));
  }
}
