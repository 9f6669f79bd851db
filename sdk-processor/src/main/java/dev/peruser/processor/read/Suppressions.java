package dev.peruser.processor.read;

import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.problem.ProblemId.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;

/**
 * The words of {@code SuppressWarnings} that are ours. The annotation is not in class files, so
 * only what is compiled now can silence a warning.
 */
public final class Suppressions {
  /** What our words start with, so that no compiler takes one for its own. */
  public static final String PREFIX = "peruser:";

  private static final String SUPPRESS_WARNINGS = SuppressWarnings.class.getName();

  private Suppressions() {}

  /** The word that silences a warning: {@code peruser:static-state} for {@code STATIC_STATE}. */
  public static String word(ProblemId id) {
    return PREFIX + id.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words there are: one for each warning that has its place in source code. */
  public static SortedSet<String> words() {
    return Arrays.stream(ProblemId.values())
        .filter(id -> id.severity() == Severity.WARNING)
        .filter(id -> !id.code().startsWith("PU4") && !id.code().startsWith("PU51"))
        .map(Suppressions::word)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a warning is silenced on an element, or on anything around it. */
  public static boolean silence(Element element, ProblemId id) {
    String word = word(id);
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      if (on(ElementPlace.of(e)).stream().anyMatch(found -> found.text().equals(word))) {
        return true;
      }
    }
    return false;
  }

  /** What stands in the annotation of an element, other tools' words too. */
  public static List<Annotation.Text> on(ElementPlace element) {
    return Annotation.find(element, SUPPRESS_WARNINGS)
        .map(annotation -> annotation.texts("value"))
        .orElse(List.of());
  }
}
