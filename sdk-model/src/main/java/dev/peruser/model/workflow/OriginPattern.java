package dev.peruser.model.workflow;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that is held against the whole of an origin. Whoever sends a request chooses
 * the origin; so the time that this takes is bounded, whatever the expression is.
 */
public final class OriginPattern {
  /** As the HTML standard serializes an origin: a browser sends no other form, but "null". */
  private static final Pattern FORM =
      Pattern.compile(
          "(?!https://[^/]*:443$|http://[^/]*:80$)"
              + "[a-z][a-z0-9+.-]*+://([a-z0-9._-]++|\\[[0-9a-f:.]++])(:[1-9][0-9]{0,4})?");

  /** The longest name that a host can have is of 253 characters. */
  private static final int LONGEST = 300;

  /** Ten times what a harmless expression needs for the longest origin. */
  private static final int MOST_STEPS = 30_000;

  private final Pattern pattern;

  private OriginPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Compiles an expression.
   *
   * @param regex a regular expression of Java
   * @return the pattern
   * @throws PatternSyntaxException if it is none
   */
  public static OriginPattern compile(String regex) {
    return new OriginPattern(Pattern.compile(regex));
  }

  /**
   * Whether a text is an origin in the one form that browsers send. {@code null}, which stands for
   * an origin that is kept secret, is none.
   *
   * @param text the text
   * @return whether it is
   */
  public static boolean isOrigin(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }

  /**
   * Whether the expression matches a text that is an origin.
   *
   * @param text the text
   * @return {@code false} also if it would take too long to know
   */
  public boolean matches(String text) {
    try {
      return isOrigin(text) && pattern.matcher(new Steps(text)).matches();
    } catch (TooManyStepsException e) {
      return false;
    }
  }

  /** Counts how often it is looked at: with some expressions more often than anybody can wait. */
  private static final class Steps implements CharSequence {
    private final String text;
    private int left = MOST_STEPS;

    Steps(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      left--;
      if (left < 0) {
        throw new TooManyStepsException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final class TooManyStepsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyStepsException() {
      super("too many steps", null, false, false);
    }
  }
}
