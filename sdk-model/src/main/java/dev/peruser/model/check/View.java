package dev.peruser.model.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one rule has seen of one open object or array. Views are used again for other values: hot
 * paths make no garbage.
 */
final class View {
  private @Nullable ContainerRule rule;
  private Mistakes mistakes = new Mistakes();
  private final List<Mistakes> waiters = new ArrayList<>(0);

  /** Whether the view is of no interest any more: another choice was named. */
  boolean dropped;

  /** The property that is next; null if it is of no interest. */
  @Nullable PropertyRule property;

  /** Where the next property probably is. */
  int guess;

  private long seen;
  private @Nullable BitSet manySeen;
  private @Nullable Set<String> items;

  void begin(ContainerRule newRule, Mistakes newMistakes) {
    rule = newRule;
    mistakes = newMistakes;
    waiters.clear();
    dropped = false;
    property = null;
    guess = 0;
    seen = 0;
    manySeen = null;
    items = null;
  }

  ContainerRule rule() {
    if (rule == null) {
      throw new IllegalStateException("The view has not begun");
    }
    return rule;
  }

  Mistakes mistakes() {
    return mistakes;
  }

  /** Another one asks for the same rule: it is followed once, and told to both. */
  void share(Mistakes other) {
    if (waiters.isEmpty()) {
      waiters.add(mistakes);
      mistakes = new Mistakes();
    }
    waiters.add(other);
  }

  boolean isShared() {
    return !waiters.isEmpty();
  }

  void tellWaiters() {
    for (Mistakes waiter : waiters) {
      waiter.addAll(mistakes);
    }
  }

  void see(int property) {
    if (property < Long.SIZE) {
      seen |= 1L << property;
    } else {
      if (manySeen == null) {
        manySeen = new BitSet();
      }
      manySeen.set(property);
    }
  }

  boolean hasSeen(int property) {
    return property < Long.SIZE
        ? (seen & 1L << property) != 0
        : manySeen != null && manySeen.get(property);
  }

  /** Whether the item is the first of its value. */
  boolean isNew(String canonical) {
    if (items == null) {
      items = new HashSet<>();
    }
    return items.add(canonical);
  }
}
