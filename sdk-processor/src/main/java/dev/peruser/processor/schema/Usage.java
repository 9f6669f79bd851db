package dev.peruser.processor.schema;

/** What a type is used for. */
public enum Usage {
  /** Settings: keys in snake case, references to functions allowed. */
  CONFIG,
  /** Read from JSON. */
  INPUT,
  /** Written as JSON; it need not be readable. */
  OUTPUT
}
