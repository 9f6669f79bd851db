package dev.peruser.runtime.build;

import dev.peruser.runtime.log.LogText;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What has to be closed when a set of instances ends, in the order in which it was made. Closing
 * goes in reverse; each is closed once, whatever the others throw (L3).
 */
final class CloseStack {
  private static final Logger LOGGER = System.getLogger("dev.peruser.runtime");
  private static final AutoCloseable[] NOTHING = {};

  private AutoCloseable[] resources = NOTHING;
  private int size;

  void push(AutoCloseable resource) {
    if (size == resources.length) {
      resources = Arrays.copyOf(resources, Math.max(4, size * 2));
    }
    resources[size++] = resource;
  }

  /** The resources, as small as they can be kept, or null if there are none. */
  AutoCloseable @Nullable [] toArray() {
    return size == 0 ? null : Arrays.copyOf(resources, size);
  }

  void closeAll(String owner) {
    closeAll(toArray(), owner);
  }

  /**
   * Closes in reverse. The thread's interrupt is kept from the resources and given back after. If
   * there is not even the memory to log a failure, the next call goes on with those that are left.
   */
  static void closeAll(AutoCloseable @Nullable [] resources, String owner) {
    if (resources != null) {
      OutsideTurns.run(() -> closeEach(resources, owner));
    }
  }

  private static void closeEach(AutoCloseable[] resources, String owner) {
    boolean interrupted = Thread.interrupted();
    for (int i = resources.length - 1; i >= 0; i--) {
      AutoCloseable resource = resources[i];
      resources[i] = CloseStack::isClosed;
      try {
        resource.close();
      } catch (InterruptedException e) {
        interrupted = true;
        logFailure(resource, owner, e);
      } catch (Throwable e) { // whatever it is, the others have to be closed, and the session
        logFailure(resource, owner, e);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** In the place of what has been closed. */
  private static void isClosed() {}

  private static void logFailure(AutoCloseable resource, String owner, Throwable failure) {
    LOGGER.log(
        Level.WARNING,
        "Closing " + resource.getClass().getName() + " of " + owner + " failed",
        LogText.of(failure));
  }
}
