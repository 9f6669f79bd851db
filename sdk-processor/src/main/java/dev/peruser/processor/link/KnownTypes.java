package dev.peruser.processor.link;

/** What the types that a compiler knows are of all the types that a workflow file may name. */
enum KnownTypes {
  /** All of them: an unknown type is a mistake. */
  COMPLETE,
  /** Some of them: nothing can be said of an unknown type. */
  PARTIAL,
  /** Nobody has said it: an unknown type is a mistake if its name is near that of a known one. */
  LIKELY
}
