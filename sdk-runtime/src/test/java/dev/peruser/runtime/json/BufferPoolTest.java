package dev.peruser.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.core.util.BufferRecycler;

class BufferPoolTest {
  private final BufferPool pool = new BufferPool();

  @Test
  void aThreadGetsBackWhatItHadLast() {
    BufferRecycler first = pool.acquirePooled();
    pool.releasePooled(first);

    assertThat(pool.acquirePooled()).isSameAs(first);
  }

  @Test
  void whoeverNeedsTwoAtATimeGetsTwoAndOneIsKept() {
    BufferRecycler first = pool.acquirePooled();
    BufferRecycler second = pool.acquirePooled();
    assertThat(second).isNotSameAs(first);

    pool.releasePooled(second);
    pool.releasePooled(first);

    assertThat(pool.acquirePooled()).isSameAs(first);
    assertThat(pool.acquirePooled()).isNotSameAs(first).isNotSameAs(second);
  }

  @Test
  void noMoreAreKeptThanItsSizeHoweverManyThreadsThereWere() throws InterruptedException {
    int threads = 3 * BufferPool.SIZE;
    Set<BufferRecycler> kept = identitySet();
    inNewThreads(
        threads,
        () -> {
          BufferRecycler recycler = pool.acquirePooled();
          kept.add(recycler);
          pool.releasePooled(recycler);
        });

    assertThat(kept).hasSizeBetween(1, BufferPool.SIZE);
  }

  private static Set<BufferRecycler> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** One after the other. */
  private static void inNewThreads(int count, Runnable task) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      var thread = new Thread(task);
      thread.start();
      thread.join();
    }
  }
}
