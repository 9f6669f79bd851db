package dev.peruser.runtime.json;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;

/**
 * The names that an open object has so far, to notice one that stands there twice. Jackson can do
 * that too, with a hash table for each object of more than two names.
 */
final class OpenNames {
  private static final int FEW = 8;

  /** Of the object that this one is in. */
  private final OpenNames outer;

  /** Of an object in this one; used again for the next of them. */
  private @Nullable OpenNames inner;

  private final String[] few;

  /** The bits of the hashes of those few: most names have one of their own. */
  private long hashes;

  private int count;
  private @Nullable Set<String> many;

  /** Outside of all objects, where there are no names. */
  OpenNames() {
    outer = this;
    few = new String[0];
  }

  private OpenNames(OpenNames outer) {
    this.outer = outer;
    few = new String[FEW];
  }

  /** An object begins. */
  OpenNames begin() {
    if (inner == null) {
      inner = new OpenNames(this);
    }
    inner.hashes = 0;
    inner.count = 0;
    inner.many = null;
    return inner;
  }

  /** The object ends. */
  OpenNames end() {
    return outer;
  }

  /** Adds a name; says whether it is new. */
  boolean add(String name) {
    if (many != null) {
      return many.add(name);
    }
    int hash = name.hashCode();
    long bit = 1L << (hash ^ hash >>> 6);
    if ((hashes & bit) != 0 && Arrays.asList(few).subList(0, count).contains(name)) {
      return false;
    }
    hashes |= bit;
    if (count == few.length) {
      many = new HashSet<>(Arrays.asList(few));
      return many.add(name);
    }
    few[count++] = name;
    return true;
  }

  /** Says that a name stands twice in the same object, and where it stands again. */
  static final class TwiceException extends StreamReadException {
    private static final long serialVersionUID = 1L;

    TwiceException(JsonParser parser) {
      super(parser, "A name stands twice in the same object", parser.currentTokenLocation());
    }
  }
}
