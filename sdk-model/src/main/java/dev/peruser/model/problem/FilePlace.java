package dev.peruser.model.problem;

/**
 * A position in a text file.
 *
 * @param file the file, as the user named it
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record FilePlace(String file, int line, int column) implements Place {

  /** The usual form, {@code workflow.yml:12:5}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
