package dev.peruser.testing.plugin;

import dev.peruser.api.InvocationContext;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.concurrent.atomic.AtomicInteger;

/** A shared function that tells which instance it is, and that knows whose turn it is in (L10). */
@RegisterFunction(name = "commons")
public final class Commons implements SingleFunction<String, Integer> {
  private static final AtomicInteger INSTANCES = new AtomicInteger();

  private final int number = INSTANCES.incrementAndGet();

  @Override
  public Integer invoke(String user) {
    String whose = InvocationContext.current().user().orElseThrow().id();
    if (!user.equals(whose)) {
      Ledger.broken("L9: the shared function saw " + whose + " in a turn of " + user);
    }
    return number;
  }

  /** How many there have been. */
  static int instances() {
    return INSTANCES.get();
  }
}
