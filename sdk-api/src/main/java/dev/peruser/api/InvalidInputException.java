package dev.peruser.api;

/**
 * Says that an input does not fit, in a way that no schema can say. The caller learns the place and
 * the message (HTTP 422).
 */
public final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Where in the input the mistake is. */
  private final String pointer;

  /**
   * Makes the exception.
   *
   * @param pointer where in the input the mistake is, as a JSON pointer (RFC 6901) such as {@code
   *     /items/0/name}; the empty string for the whole input
   * @param message what is wrong; it is shown to the caller
   * @throws IllegalArgumentException if the pointer is neither empty nor starts with {@code /}
   */
  public InvalidInputException(String pointer, String message) {
    super(message);
    if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
      throw new IllegalArgumentException(
          "A JSON pointer is empty or starts with '/', this one does not: " + pointer);
    }
    this.pointer = pointer;
  }

  /**
   * Where in the input the mistake is.
   *
   * @return a JSON pointer; empty for the whole input
   */
  public String pointer() {
    return pointer;
  }
}
