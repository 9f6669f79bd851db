package dev.peruser.model.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points at a place in a value (RFC 6901). It has its last step only, and shares the others with
 * all that lies beside it: of a sender who nests deeply, under long names, and makes many mistakes
 * there, no more text is kept than was sent.
 *
 * @param parent what the place is in; null for the whole value
 * @param step the name of a property or the index of an item, not escaped; empty for the whole
 *     value
 */
public record JsonPointer(@Nullable JsonPointer parent, String step) {
  /** The whole value. */
  public static final JsonPointer ROOT = new JsonPointer(null, "");

  /** How many characters of the beginning are shown, and of the end. */
  private static final int SHOWN = 500;

  /**
   * Points at a property of this place.
   *
   * @param name its name
   * @return the pointer
   */
  public JsonPointer at(String name) {
    return new JsonPointer(this, name);
  }

  /**
   * Points at an item of this place.
   *
   * @param index which, from 0
   * @return the pointer
   */
  public JsonPointer at(int index) {
    return new JsonPointer(this, Integer.toString(index));
  }

  /**
   * The way to the place.
   *
   * @return the steps, from the outermost
   */
  public List<String> steps() {
    var steps = new ArrayList<String>();
    for (JsonPointer at = this; at.parent != null; at = at.parent) {
      steps.add(at.step);
    }
    Collections.reverse(steps);
    return steps;
  }

  /**
   * The pointer for a person to read. Of a long one there are as many steps as have room in 500
   * characters, from its beginning and from its end, the last one in any case; between them {@code
   * ...} stands for those that are left out.
   *
   * @return the text
   */
  public String shortened() {
    List<String> steps = steps();
    if (steps.isEmpty()) {
      return "";
    }
    int from = 0;
    int to = steps.size() - 1;
    var beginning = new StringBuilder();
    while (from < to && hasRoom(beginning, steps.get(from))) {
      beginning.append(escaped(steps.get(from++)));
    }
    var end = new StringBuilder(escaped(step));
    while (from < to && hasRoom(end, steps.get(to - 1))) {
      end.insert(0, escaped(steps.get(--to)));
    }
    return beginning.append(from < to ? "/..." : "").append(end).toString();
  }

  private static boolean hasRoom(StringBuilder text, String step) {
    return text.length() + escaped(step).length() <= SHOWN;
  }

  private static String escaped(String step) {
    return "/" + step.replace("~", "~0").replace("/", "~1");
  }

  /** The whole pointer, of any length. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    steps().forEach(name -> text.append(escaped(name)));
    return text.toString();
  }
}
