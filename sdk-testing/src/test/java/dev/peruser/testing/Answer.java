package dev.peruser.testing;

import dev.peruser.runtime.Receiver;
import dev.peruser.testing.plugin.Play;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Takes what a turn of the test plugin answers; a second end of a turn is an error. */
final class Answer implements Receiver {
  private final CompletableFuture<Play.Output> output = new CompletableFuture<>();
  private final List<String> values = new CopyOnWriteArrayList<>();
  private volatile Play.@Nullable Output last;
  private volatile boolean waited;

  @Override
  public void waiting() {
    waited = true;
  }

  @Override
  public void next(@Nullable Object value) {
    values.add(String.valueOf(value));
    if (value instanceof Play.Output single) {
      last = single;
    }
  }

  @Override
  public void completed() {
    if (!output.complete(last)) {
      throw new IllegalStateException("The turn has ended already");
    }
  }

  @Override
  public void failed(Throwable failure) {
    if (!output.completeExceptionally(failure)) {
      throw new IllegalStateException("The turn has ended already");
    }
  }

  boolean waited() {
    return waited;
  }

  /** The output, or the failure, once the turn has ended. */
  CompletableFuture<Play.Output> output() {
    return output;
  }

  /** What has been handed over so far, as texts. */
  List<String> values() {
    return values;
  }
}
