package dev.peruser.model.problem;

/**
 * A mistake that we report: what is wrong, what to do, and where.
 *
 * @param id which one of the catalogue it is
 * @param what a sentence that says what is wrong, with the names of both sides
 * @param advice a sentence that says what to do
 * @param place where it is
 */
public record Problem(ProblemId id, String what, String advice, Place place) {

  /**
   * The message without the place: {@code [PU3001] what is wrong. What to do.} The first line is
   * complete in itself.
   *
   * @return the message
   */
  public String message() {
    return "[" + id.code() + "] " + what + " " + advice;
  }

  /**
   * The message, and on a line of its own the address of the problem's page.
   *
   * @return the message, in two lines
   */
  public String messageWithPage() {
    return message() + "\n    see " + id.page();
  }

  /** The message after the place, as a compiler prints it. */
  @Override
  public String toString() {
    String where = place.toString();
    return where.isEmpty() ? message() : where + ": " + message();
  }
}
