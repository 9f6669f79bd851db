package dev.peruser.model.check;

import dev.peruser.model.check.Mistake.Reason;
import dev.peruser.model.schema.Schema;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds one value against a schema while its tokens come. A reader calls one method for each token;
 * what is wrong is in {@link #mistakes()} as soon as it is known, at most 100 mistakes.
 *
 * <p>One check is for one value and one thread. What it has open is kept in frames that are used
 * again, so that a value that fits makes hardly any garbage.
 */
public final class SchemaCheck {
  private static final Scalar NO_SCALAR = new Text("");

  private final Rule root;
  private final Mistakes mistakes = new Mistakes();
  private List<CompiledSchema.Default> defaults = List.of();
  private Frame[] frames = new Frame[4];

  /** How many frames are open. */
  private int depth;

  /** How many objects and arrays are open above the frames, about which nobody asks. */
  private int skipped;

  private @Nullable Canonical canonical;
  private int canonicalDepth;

  SchemaCheck(Rule root) {
    this.root = root;
  }

  /** An object begins. */
  public void startObject() {
    start(Kind.OBJECT);
  }

  /** An array begins. */
  public void startArray() {
    start(Kind.ARRAY);
  }

  /**
   * A property of the object begins: its value is next.
   *
   * @param name its name
   */
  public void name(String name) {
    if (canonical != null) {
      canonical.name(name);
    }
    if (skipped > 0) {
      return;
    }
    Frame frame = frames[depth - 1];
    frame.name = name;
    frame.count++;
    for (int i = 0; i < frame.size(); i++) {
      View view = frame.get(i);
      if (!view.dropped) {
        view.rule().name(view, name, this);
      }
    }
  }

  /**
   * A value is a string.
   *
   * @param value has the string
   */
  public void string(Scalar value) {
    scalar(Kind.STRING, value);
  }

  /**
   * A value is a number.
   *
   * @param value has the number
   */
  public void number(Scalar value) {
    scalar(Kind.NUMBER, value);
  }

  /**
   * A value is true or false.
   *
   * @param value which
   */
  public void bool(boolean value) {
    scalar(value ? Kind.TRUE : Kind.FALSE, NO_SCALAR);
  }

  /** A value is null. */
  public void nothing() {
    scalar(Kind.NULL, NO_SCALAR);
  }

  private void start(Kind kind) {
    if (canonical != null) {
      canonical.start(kind);
    }
    if (skipped > 0) {
      skipped++;
      return;
    }
    Frame frame = frame(depth);
    frame.begin(kind);
    if (depth == 0) {
      root.open(kind, frame, this, mistakes);
    } else {
      Frame parent = parent();
      for (int i = 0; i < parent.size(); i++) {
        View view = parent.get(i);
        Rule rule = view.dropped ? null : view.next;
        if (rule != null) {
          rule.open(kind, frame, this, view.mistakes());
        }
      }
      discriminate(parent, kind, NO_SCALAR);
    }
    if (frame.size() == 0) {
      skipped = 1;
      return;
    }
    depth++;
    if (kind == Kind.ARRAY && canonical == null && frame.isUnique()) {
      canonical = new Canonical();
      canonicalDepth = depth;
    }
  }

  private Frame frame(int index) {
    if (index == frames.length) {
      frames = Arrays.copyOf(frames, index * 2);
    }
    Frame frame = frames[index];
    if (frame == null) {
      frame = new Frame();
      frames[index] = frame;
    }
    return frame;
  }

  /** The frame that a value is in, which counts it. */
  private Frame parent() {
    Frame parent = frames[depth - 1];
    if (parent.kind() == Kind.ARRAY) {
      parent.count++;
    }
    return parent;
  }

  private void scalar(Kind kind, Scalar value) {
    String text = canonical == null ? null : canonical.scalar(kind, value);
    if (skipped > 0) {
      return;
    }
    if (depth == 0) {
      root.scalar(kind, value, this, mistakes);
      return;
    }
    Frame parent = parent();
    for (int i = 0; i < parent.size(); i++) {
      View view = parent.get(i);
      Rule rule = view.dropped ? null : view.next;
      if (rule != null) {
        rule.scalar(kind, value, this, view.mistakes());
      }
    }
    discriminate(parent, kind, value);
    if (text != null) {
      itemEnded(text);
    }
  }

  private static void discriminate(Frame parent, Kind kind, Scalar value) {
    String name = parent.name;
    if (name != null && parent.hasChoices()) {
      parent.choices().forEach(choice -> choice.discriminate(name, kind, value));
    }
  }

  /** An object or an array ends. */
  public void end() {
    defaults = List.of();
    if (skipped > 0) {
      skipped--;
    } else {
      endFrame(frames[--depth]);
    }
    if (canonical != null) {
      if (depth < canonicalDepth) {
        canonical = null;
      } else {
        String text = canonical.end();
        if (skipped == 0) {
          itemEnded(text);
        }
      }
    }
  }

  private void endFrame(Frame frame) {
    for (int i = 0; i < frame.size(); i++) {
      View view = frame.get(i);
      if (!view.dropped) {
        view.rule().end(view, frame, this);
      }
      view.tellWaiters();
    }
    if (frame.hasChoices()) {
      frame.choices().forEach(choice -> choice.end(this));
    }
    for (int i = 0; i < frame.size(); i++) {
      View view = frame.get(i);
      if (!view.dropped && view.mistakes().isEmpty() && view.rule() instanceof ObjectRule object) {
        defaults = object.absentDefaults(view);
        return;
      }
    }
  }

  private void itemEnded(String text) {
    Frame parent = frames[depth - 1];
    for (int i = 0; i < parent.size(); i++) {
      View view = parent.get(i);
      if (!view.dropped && view.rule().isUnique() && !view.isNew(text)) {
        view.mistakes().add(mistake(Reason.REPEATED, view.rule().schema()));
      }
    }
  }

  /**
   * Whether the number that has just come is wanted as an integer, so that 1.0 is to be read as 1.
   *
   * @return whether the schema has an integer here
   */
  public boolean wantsInteger() {
    if (skipped > 0) {
      return false;
    }
    if (depth == 0) {
      return root.isInteger();
    }
    Frame frame = frames[depth - 1];
    for (int i = 0; i < frame.size(); i++) {
      View view = frame.get(i);
      Rule rule = view.dropped ? null : view.next;
      if (rule != null && rule.isInteger()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The defaults of the properties that the object that has just ended does not have.
   *
   * @return the defaults, in the order of the schema; only valid until the next token
   */
  public List<CompiledSchema.Default> absentDefaults() {
    return defaults;
  }

  /**
   * Whether nothing is wrong so far. Where a schema has choices, it may be known later than where
   * it is.
   *
   * @return whether there are no mistakes
   */
  public boolean isFine() {
    return mistakes.isEmpty();
  }

  /**
   * Whether there are more mistakes than those that are told.
   *
   * @return whether {@link #mistakes()} is not all
   */
  public boolean hasMoreMistakes() {
    return mistakes.hasMore();
  }

  /**
   * What is wrong.
   *
   * @return the mistakes, in the order in which they were found, 100 at most
   */
  public List<Mistake> mistakes() {
    return mistakes.toList();
  }

  Mistake mistake(Reason reason, Schema wanted) {
    return new Mistake(pointer(), reason, wanted);
  }

  /** Where the check is: at the value that comes, or has just ended. */
  JsonPointer pointer() {
    int known = depth;
    while (known > 0 && frames[known - 1].pointer == null) {
      known--;
    }
    JsonPointer at = known == 0 ? JsonPointer.ROOT : frames[known - 1].at();
    for (; known < depth; known++) {
      frames[known].pointer = at;
      at = frames[known].at();
    }
    return at;
  }
}
