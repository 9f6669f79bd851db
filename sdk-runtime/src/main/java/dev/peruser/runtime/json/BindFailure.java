package dev.peruser.runtime.json;

import dev.peruser.api.InvalidInputException;
import dev.peruser.model.check.JsonPointer;
import dev.peruser.runtime.RejectedInputException.Mistake;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/**
 * Says in the sender's words what Jackson says in Java's, where it is not the schema that refuses:
 * no class name and no text of the input leaves here.
 */
final class BindFailure {
  private static final String TOO_MUCH =
      String.format(
          Locale.ROOT,
          "The JSON is nested more than %d deep, or a name or number in it has more than %,d"
              + " characters.",
          JsonBinding.DEEPEST,
          JsonBinding.LONGEST);

  private BindFailure() {}

  /** Whether the text is no JSON at all; a number out of its type's range is JSON. */
  static boolean isSyntax(JacksonException e) {
    return (e instanceof StreamReadException && !(e instanceof InputCoercionException))
        || e instanceof StreamConstraintsException;
  }

  /** What is wrong with text that is no JSON. */
  static String syntax(JacksonException e) {
    if (e instanceof StreamConstraintsException) {
      return TOO_MUCH;
    }
    String what =
        e instanceof OpenNames.TwiceException
            ? "A key stands twice in the same object"
            : "The body is no valid JSON";
    TokenStreamLocation location = e.getLocation();
    return location == null || location.getLineNr() < 1
        ? what + "."
        : what + ": line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
  }

  /** What the author's own code refuses, though it fits the schema. */
  static Mistake refusal(JacksonException e) {
    return e.getCause() instanceof InvalidInputException invalid
        ? new Mistake(pointer(e) + invalid.pointer(), String.valueOf(invalid.getMessage()))
        : new Mistake(pointer(e), "is not valid");
  }

  /** For the author: why an output cannot be written, and which part of it. */
  static String ofOutput(JacksonException e) {
    String pointer = pointer(e);
    return "The output cannot be written as JSON"
        + (pointer.isEmpty() ? "" : ", at " + pointer)
        + ": "
        + e.getOriginalMessage();
  }

  private static String pointer(JacksonException e) {
    JsonPointer pointer = JsonPointer.ROOT;
    for (JacksonException.Reference step : e.getPath()) {
      String name = step.getPropertyName();
      pointer = name == null ? pointer.at(step.getIndex()) : pointer.at(name);
    }
    return pointer.shortened();
  }
}
