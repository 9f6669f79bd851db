package dev.peruser.model.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names that a misspelt one may have meant. */
public final class Suggestions {
  private static final int MOST = 3;

  /** Longer names are not compared: the time grows with the square. */
  private static final int LONGEST = 200;

  /** So many names are listed in full where none is near. */
  private static final int MOST_LISTED = 12;

  private Suggestions() {}

  /**
   * The known names near a misspelt one: at most two slips away (a character too many, too few,
   * wrong, or two in the wrong order), or a third of the length where that is more. Upper and lower
   * case are the same.
   *
   * @param name the misspelt name
   * @param known the names that there are
   * @return at most three names, nearest first, in alphabetical order among equals
   */
  public static List<String> near(String name, Collection<String> known) {
    if (name.isEmpty() || name.length() > LONGEST) {
      return List.of();
    }
    record Candidate(String name, int distance) {}
    String wanted = name.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(candidate -> candidate.length() <= LONGEST)
        .map(
            candidate -> {
              String folded = candidate.toLowerCase(Locale.ROOT);
              return new Candidate(candidate, distance(wanted, folded));
            })
        .filter(candidate -> candidate.distance() <= tolerance(name, candidate.name()))
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(MOST)
        .map(Candidate::name)
        .toList();
  }

  /** Two slips, or a third of the length, but never the whole of a short name. */
  private static int tolerance(String name, String candidate) {
    int length = Math.max(name.length(), candidate.length());
    return Math.min(Math.max(2, length / 3), length - 1);
  }

  /**
   * The advice for an unknown name.
   *
   * @param name the unknown name
   * @param known the names that there are
   * @param none what to say when there are none
   * @return {@code Did you mean 'a' or 'b'?}, or else {@code There is: a, b, c.}
   */
  public static String advice(String name, Collection<String> known, String none) {
    List<String> near = near(name, known);
    if (!near.isEmpty()) {
      return "Did you mean "
          + near.stream().map(n -> "'" + n + "'").collect(Collectors.joining(" or "))
          + "?";
    }
    if (known.isEmpty()) {
      return none;
    }
    String listed = known.stream().sorted().limit(MOST_LISTED).collect(Collectors.joining(", "));
    int left = known.size() - MOST_LISTED;
    return "There is: " + listed + (left > 0 ? " and " + left + " more." : ".");
  }

  /** The Damerau-Levenshtein distance, with transpositions of neighbours only. */
  static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      var row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
