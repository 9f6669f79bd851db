package dev.peruser.model.check;

/** What a JSON value is. */
enum Kind {
  OBJECT,
  ARRAY,
  STRING,
  NUMBER,
  TRUE,
  FALSE,
  NULL;

  boolean isBoolean() {
    return this == TRUE || this == FALSE;
  }
}
