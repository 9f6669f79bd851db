package dev.peruser.processor.write;

/**
 * The name of the interface that leads from a type name to its registration: {@code
 * peruser.types._NAME.Type}. A package for each, so that two modules never share one.
 *
 * <p>In {@code NAME}, small letters and digits are themselves, an underscore is two, and any other
 * character is its number in hexadecimal between underscores: {@code web-Search_2} gives {@code
 * _web_2d__53_earch__2}. Capital letters are written so because some file systems do not tell them
 * from small ones.
 */
public final class TypeMarkerName {
  /** A file system takes no longer name for a folder. */
  private static final int LONGEST = 200;

  private TypeMarkerName() {}

  /** The interface's qualified name; empty if a file system would not take it. */
  public static String of(String typeName) {
    var name = new StringBuilder("_");
    for (int i = 0; i < typeName.length(); i++) {
      char c = typeName.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        name.append(c);
      } else if (c == '_') {
        name.append("__");
      } else {
        name.append('_').append(Integer.toHexString(c)).append('_');
      }
    }
    return name.length() > LONGEST ? "" : "peruser.types." + name + ".Type";
  }
}
