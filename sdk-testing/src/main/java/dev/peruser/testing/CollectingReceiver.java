package dev.peruser.testing;

import dev.peruser.runtime.Receiver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects what a turn gives, in order, until it ends. */
final class CollectingReceiver implements Receiver {
  private final Function<Object, Object> read;
  private final List<Object> values = new ArrayList<>();
  private final CompletableFuture<List<Object>> end = new CompletableFuture<>();

  /** Collects what a function makes of each value, inside the turn. */
  CollectingReceiver(Function<Object, Object> read) {
    this.read = read;
  }

  @Override
  public void next(@Nullable Object value) {
    if (value == null) {
      throw new AssertionError("The function gave null");
    }
    values.add(read.apply(value));
  }

  @Override
  public void completed() {
    end.complete(values);
  }

  @Override
  public void failed(Throwable failure) {
    end.completeExceptionally(failure);
  }

  List<Object> await() throws Exception {
    try {
      return end.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof Exception exception ? exception : e;
    }
  }
}
