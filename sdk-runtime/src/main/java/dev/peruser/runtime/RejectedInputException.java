package dev.peruser.runtime;

import java.util.List;

/** Says that an input is no JSON, or does not fit the schema of the function that it is for. */
public final class RejectedInputException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Whether the text is no JSON at all. */
  private final boolean malformed;

  /** What is wrong, where. */
  private final transient List<Mistake> mistakes;

  /**
   * One thing that is wrong.
   *
   * @param pointer where it is, as a JSON pointer (RFC 6901); empty for the whole input
   * @param message what is wrong, in words for the sender
   */
  public record Mistake(String pointer, String message) {}

  /**
   * Makes the exception.
   *
   * @param malformed whether the text is no JSON at all
   * @param mistakes what is wrong, at least one
   */
  public RejectedInputException(boolean malformed, List<Mistake> mistakes) {
    super(mistakes.toString());
    this.malformed = malformed;
    this.mistakes = List.copyOf(mistakes);
  }

  /**
   * Whether the text is no JSON (RFC 8259) at all: HTTP 400. Otherwise it is JSON that does not
   * fit: HTTP 422.
   *
   * @return {@code true} if it is no JSON
   */
  public boolean malformed() {
    return malformed;
  }

  /**
   * What is wrong.
   *
   * @return the mistakes, at least one
   */
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
