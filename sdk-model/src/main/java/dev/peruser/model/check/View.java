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
  private ContainerRule rule;
  private Mistakes mistakes;
  private @Nullable List<Mistakes> waiters;

  /** Whether the view is of no interest any more: another choice was named. */
  boolean dropped;

  /** The rule for the value that is next; null if any will do. */
  @Nullable Rule next;

  /** Where the next property probably is. */
  int guess;

  private long seen;
  private @Nullable BitSet manySeen;
  private @Nullable Set<String> items;

  View(ContainerRule rule, Mistakes mistakes) {
    this.rule = rule;
    this.mistakes = mistakes;
    next = rule.first();
  }

  void begin(ContainerRule newRule, Mistakes newMistakes) {
    rule = newRule;
    mistakes = newMistakes;
    waiters = null;
    dropped = false;
    next = newRule.first();
    guess = 0;
    seen = 0;
    manySeen = null;
    items = null;
  }

  ContainerRule rule() {
    return rule;
  }

  Mistakes mistakes() {
    return mistakes;
  }

  /** Another one asks for the same rule: it is followed once, and told to both. */
  void share(Mistakes other) {
    if (waiters == null) {
      waiters = new ArrayList<>();
      waiters.add(mistakes);
      mistakes = new Mistakes();
    }
    waiters.add(other);
  }

  boolean isShared() {
    return waiters != null;
  }

  void tellWaiters() {
    if (waiters != null) {
      for (Mistakes waiter : waiters) {
        waiter.addAll(mistakes);
      }
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

  /** Whether all of some properties have come, given by their bits. */
  boolean hasSeenAll(long properties) {
    return (seen & properties) == properties;
  }

  /** Whether the item is the first of its value. */
  boolean isNew(String canonical) {
    if (items == null) {
      items = new HashSet<>();
    }
    return items.add(canonical);
  }
}
