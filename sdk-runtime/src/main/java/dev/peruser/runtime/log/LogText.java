package dev.peruser.runtime.log;

import dev.peruser.api.User;
import org.jspecify.annotations.Nullable;

/** What comes from outside, as it may stand in a log: nobody can write lines of their own there. */
public final class LogText {
  private static final int MAX_LENGTH = 256;
  private static final int MAX_CAUSES = 16;

  private LogText() {}

  /**
   * Its beginning, with a question mark for each character that ends lines or commands terminals.
   */
  public static String of(String text) {
    var safe = new StringBuilder(Math.min(text.length(), MAX_LENGTH));
    for (int i = 0; i < text.length() && i < MAX_LENGTH; i++) {
      char c = text.charAt(i);
      safe.append(breaksLines(c) ? '?' : c);
    }
    return safe.toString();
  }

  /** Its source and id. */
  public static String of(User user) {
    return of(user.toString());
  }

  /**
   * A failure whose messages, its causes' included, are as they may stand in a log: an exception's
   * message often quotes the input.
   */
  public static Throwable of(Throwable failure) {
    return isSafe(failure) ? failure : copy(failure, 0);
  }

  private static boolean isSafe(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
      String text = textOrNull(cause);
      if (text == null
          || text.length() > MAX_LENGTH
          || text.chars().anyMatch(c -> breaksLines((char) c))) {
        return false;
      }
      if (cause.getSuppressed().length > 0) {
        return false; // rare, and seldom worth a walk through a tree
      }
      cause = cause.getCause();
    }
    return cause == null;
  }

  /** An author's exception may fail to say what it is; null then. */
  private static @Nullable String textOrNull(Throwable failure) {
    try {
      return failure.toString();
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static Throwable copy(Throwable failure, int depth) {
    Throwable cause = failure.getCause();
    String text = textOrNull(failure);
    var copy =
        new Logged(
            text == null ? failure.getClass().getName() + " (its message fails)" : of(text),
            cause == null || depth == MAX_CAUSES ? null : copy(cause, depth + 1));
    copy.setStackTrace(failure.getStackTrace());
    return copy;
  }

  private static boolean breaksLines(char c) {
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  /** Prints as the failure that it stands for. */
  private static final class Logged extends Throwable {
    private static final long serialVersionUID = 1L;

    Logged(String text, @Nullable Throwable cause) {
      super(text, cause, false, true);
    }

    @Override
    @SuppressWarnings("OverrideThrowableToString") // its message begins with the original's class
    public String toString() {
      return String.valueOf(getMessage());
    }
  }
}
