package dev.peruser.api;

/** A {@link Builder} that builds one user's instances, and knows whose. */
public interface PerUserBuilder extends Builder {

  /**
   * The user whose instance is being built.
   *
   * @return the user
   */
  User user();
}
