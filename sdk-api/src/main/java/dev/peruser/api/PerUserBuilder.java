package dev.peruser.api;

/** A {@link Builder} that builds one user's instances, and knows whose. */
public interface PerUserBuilder extends Builder {

  /**
   * The user whose instance is being built, with the roles and claims of the request that it is
   * built for. Those of a later request are in {@link InvocationContext#user()}.
   *
   * @return the user
   */
  User user();
}
