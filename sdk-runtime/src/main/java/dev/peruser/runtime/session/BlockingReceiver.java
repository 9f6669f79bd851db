package dev.peruser.runtime.session;

import dev.peruser.runtime.Receiver;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Waits for the one output of a turn that had to wait. */
final class BlockingReceiver implements Receiver {
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Object output;
  private volatile @Nullable Throwable failure;

  @Override
  public void next(@Nullable Object value) {
    output = value;
  }

  @Override
  public void completed() {
    ended.countDown();
  }

  @Override
  public void failed(Throwable reason) {
    failure = reason;
    ended.countDown();
  }

  @Nullable Object await() throws Exception {
    ended.await();
    Throwable reason = failure;
    if (reason != null) {
      throw rethrown(reason);
    }
    return output;
  }

  /** What a function has thrown, to be thrown again; wrapped if no caller could expect it. */
  static Exception rethrown(Throwable failure) {
    if (failure instanceof Exception exception) {
      return exception;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    return new UndeclaredThrowableException(failure);
  }
}
