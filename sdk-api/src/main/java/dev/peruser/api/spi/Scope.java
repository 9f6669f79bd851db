package dev.peruser.api.spi;

/** How many instances of a function or group there are. */
public enum Scope {
  /** One instance for everybody, built at start. */
  SHARED,
  /** One instance for each user, built on the user's first request. */
  PER_USER
}
