package dev.peruser.processor.link;

import dev.peruser.processor.read.Language;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What an earlier compilation into the same folder registered and this one does not see, since an
 * IDE compiles only what has changed. Each is looked at again: merging blindly keeps the names of
 * deleted classes (google/auto issue 516).
 */
public final class EarlierRegistrations {
  private EarlierRegistrations() {}

  /**
   * The registrations of a folder after this compilation.
   *
   * @param compiled those of this compilation
   * @param listed those that the folder's services file lists, from before
   * @param language the compiler
   * @return their type names, by the registrations' names
   */
  public static SortedMap<String, String> with(
      SortedSet<String> compiled, Collection<String> listed, Language language) {
    var all = new TreeMap<String, String>();
    for (Collection<String> names : List.of(compiled, listed)) {
      for (String name : names) {
        RegistrationFacts.of(name, language).ifPresent(facts -> all.put(name, facts.typeName()));
      }
    }
    return all;
  }
}
