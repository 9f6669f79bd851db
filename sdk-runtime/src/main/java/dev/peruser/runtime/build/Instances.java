package dev.peruser.runtime.build;

import org.jspecify.annotations.Nullable;

/** A set of instances that was built together: the shared ones, or those of one user. */
public final class Instances {
  private final @Nullable Object entry;
  private final AutoCloseable @Nullable [] resources;

  /**
   * A set of instances.
   *
   * @param entry what turns enter through, if the workflow is among them: the workflow, or where
   *     there are endpoints an array of it and their functions
   * @param resources what has to be closed, in the order in which it was made; null if nothing
   */
  public Instances(@Nullable Object entry, AutoCloseable @Nullable [] resources) {
    this.entry = entry;
    this.resources = resources;
  }

  /**
   * What turns enter through.
   *
   * @return the workflow, or an array of it and the functions of the endpoints; null if the
   *     workflow is not in this set
   */
  public @Nullable Object entry() {
    return entry;
  }

  /**
   * What has to be closed.
   *
   * @return the resources, in the order in which they were made; null if there are none
   */
  public AutoCloseable @Nullable [] resources() {
    return resources;
  }

  /**
   * Closes everything, in reverse order, each exactly once however often this is called. What fails
   * is logged.
   *
   * @param owner whose instances these are, for the log
   */
  public void close(String owner) {
    CloseStack.closeAll(resources, owner);
  }
}
