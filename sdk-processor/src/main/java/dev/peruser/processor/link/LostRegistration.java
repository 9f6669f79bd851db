package dev.peruser.processor.link;

import dev.peruser.model.problem.Place;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Language;
import java.util.List;
import java.util.Set;

/**
 * A registration that was generated and is no longer there. ECJ starts over, with only the newest
 * of the generated sources, when a round makes a class that the header of another has missed, and
 * lets nobody generate the others again. Without a word, their functions would not be registered.
 */
public final class LostRegistration {
  private LostRegistration() {}

  /**
   * Takes away those that are lost, and tells of them.
   *
   * @param registrations the registrations that were generated, by name
   * @param language the compiler
   */
  public static List<Problem> takenFrom(Set<String> registrations, Language language) {
    List<String> lost =
        registrations.stream()
            .filter(name -> language.elements().getTypeElement(name) == null)
            .sorted()
            .toList();
    lost.forEach(registrations::remove);
    return lost.stream().map(name -> ProblemId.REGISTRATION_LOST.at(Place.NONE, name)).toList();
  }
}
