package dev.peruser.runtime.json;

import java.util.concurrent.atomic.AtomicReferenceArray;
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

  private final AtomicReferenceArray<BufferRecycler> idle = new AtomicReferenceArray<>(SIZE);

  private static int slot() {
    return (int) Thread.currentThread().getId() & (SIZE - 1);
  }

  @Override
  public BufferRecycler acquirePooled() {
    BufferRecycler known = idle.getAndSet(slot(), null);
    return known != null ? known : new BufferRecycler();
  }

  /** Of two that come back to one place, the later one stays. */
  @Override
  public void releasePooled(BufferRecycler pooled) {
    idle.setRelease(slot(), pooled);
  }
}
