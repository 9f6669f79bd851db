package dev.peruser.model.check;

import dev.peruser.model.schema.Schema;

/**
 * One thing that is wrong with a value.
 *
 * @param pointer where; what is missing is pointed at as if it were there
 * @param reason what is wrong
 * @param wanted what stands in the schema for this place; of a property that the schema does not
 *     have, the object's
 */
public record Mistake(JsonPointer pointer, Reason reason, Schema wanted) {

  /** What can be wrong. */
  public enum Reason {
    /** A required property is not there. */
    MISSING,
    /** A property that a closed object does not have. */
    UNKNOWN,
    /** The property is there under another of its names as well. */
    ALIAS,
    /** The value is null, and may not be. */
    NULL,
    /** The value is of another type. */
    TYPE,
    /** A number is out of bounds, or a string is too short or too long. */
    RANGE,
    /** A number has more digits than anybody counts with. */
    DIGITS,
    /** A string has not the form that the format or the pattern asks for. */
    FORM,
    /** The value is none of those listed. */
    CHOICE,
    /** An array or a map has too few or too many entries. */
    SIZE,
    /** An item is there twice. */
    REPEATED,
    /** The name of a map's entry is not one that a key can have. */
    KEY,
    /** None of several shapes fits. */
    SHAPE
  }

  /**
   * Says what is wrong to somebody who sent JSON, without a word of the value itself: "must be an
   * integer from 1 to 10".
   *
   * @return what is wrong, to follow the place
   */
  public String message() {
    return JsonWords.message(this);
  }
}
