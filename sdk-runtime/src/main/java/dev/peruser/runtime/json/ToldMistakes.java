package dev.peruser.runtime.json;

import dev.peruser.model.check.SchemaCheck;
import dev.peruser.runtime.RejectedInputException.Mistake;
import java.util.ArrayList;
import java.util.List;

/**
 * What the sender of an input is told of what is wrong with it. The names that a pointer repeats
 * are the sender's, and so are the number and the depth of the mistakes: without a bound a small
 * input would have a huge answer.
 */
final class ToldMistakes {
  /** Of all pointers and messages together. */
  private static final int MOST_CHARACTERS = 20_000;

  private static final Mistake MORE = new Mistake("", "has more mistakes, which are not listed");

  private ToldMistakes() {}

  /** The first ones, at least one, and in the last place that there are more, if there are. */
  static List<Mistake> of(SchemaCheck check) {
    var told = new ArrayList<Mistake>();
    int left = MOST_CHARACTERS;
    boolean all = !check.hasMoreMistakes();
    for (var found : check.mistakes()) {
      var mistake = new Mistake(found.pointer().shortened(), found.message());
      left -= mistake.pointer().length() + mistake.message().length();
      if (left < 0 && !told.isEmpty()) {
        all = false;
        break;
      }
      told.add(mistake);
    }
    if (!all) {
      told.add(MORE);
    }
    return told;
  }
}
