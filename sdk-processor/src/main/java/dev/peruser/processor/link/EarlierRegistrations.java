package dev.peruser.processor.link;

import dev.peruser.processor.read.Language;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

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
   */
  public static SortedSet<String> with(
      SortedSet<String> compiled, Collection<String> listed, Language language) {
    var all = new TreeSet<>(compiled);
    for (String name : listed) {
      if (!compiled.contains(name) && RegistrationFacts.of(name, language).isPresent()) {
        all.add(name);
      }
    }
    return all;
  }
}
