package dev.peruser.processor.read;

/** The keys of workflow files. */
public final class SnakeCase {
  private SnakeCase() {}

  /**
   * The key of a component: {@code maxNotes} is {@code max_notes}. The same as Jackson's {@code
   * SNAKE_CASE}, by which the runtime binds: a run of capitals is one word, and a first underscore
   * is left out.
   */
  public static String of(String name) {
    var key = new StringBuilder(name.length() + 4);
    boolean afterCapital = false;
    for (int i = name.startsWith("_") ? 1 : 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean capital = Character.isUpperCase(c);
      if (capital && !afterCapital && !key.isEmpty() && key.charAt(key.length() - 1) != '_') {
        key.append('_');
      }
      key.append(capital ? Character.toLowerCase(c) : c);
      afterCapital = capital;
    }
    return key.toString();
  }
}
