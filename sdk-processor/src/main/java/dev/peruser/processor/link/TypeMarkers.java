package dev.peruser.processor.link;

import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.read.Names;
import dev.peruser.processor.write.TypeMarkerName;
import java.util.Optional;

/**
 * Finds types of other jars, folders and modules by the marker that the processor wrote there.
 *
 * @param language the compiler
 */
record TypeMarkers(Language language) {

  /** The registration of a type name; empty if there is none, or only what a rebuild left over. */
  Optional<RegistrationFacts> find(String typeName) {
    return Optional.of(TypeMarkerName.of(typeName))
        .filter(name -> !name.isEmpty())
        .flatMap(language::anywhere)
        .flatMap(marker -> Annotation.find(ElementPlace.of(marker), Names.REGISTERED_TYPE))
        .flatMap(annotation -> annotation.text("value"))
        .flatMap(registration -> RegistrationFacts.of(registration, language))
        .filter(facts -> facts.typeName().equals(typeName));
  }
}
