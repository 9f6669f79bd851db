package dev.peruser.runtime.json;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.RecyclerPool;

/**
 * The buffers that texts are read and written with, each used again by the thread that had it last.
 * Jackson's own pool is one queue for the whole application: it keeps as many as were ever in use
 * at a time, for ever, and hands out the one that has rested longest, which no processor has in its
 * cache. A buffer in a thread local would keep the application's class loader.
 */
final class BufferPool implements RecyclerPool<BufferRecycler> {
  private static final long serialVersionUID = 1L;

  /** As many as are kept; a power of two. More threads than that share them. */
  static final int SIZE = 64;

  /** Each stays where it is, since moving one costs the collector's barriers. */
  @SuppressWarnings("serial") // Jackson wants it; nobody serializes a pool
  private final @Nullable Kept[] kept = new @Nullable Kept[SIZE];

  /** One that is used again, by one at a time. */
  private static final class Kept extends BufferRecycler {
    final transient AtomicBoolean inUse = new AtomicBoolean();
  }

  @Override
  public BufferRecycler acquirePooled() {
    int slot = (int) Thread.currentThread().getId() & (SIZE - 1);
    Kept own = kept[slot];
    if (own == null) {
      own = new Kept();
      kept[slot] = own; // of two at a time, the later one stays
    }
    return own.inUse.compareAndSet(false, true) ? own : new BufferRecycler();
  }

  @Override
  public void releasePooled(BufferRecycler pooled) {
    if (pooled instanceof Kept own) {
      own.inUse.setRelease(false);
    }
  }
}
