package dev.peruser.servlet.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HeartbeatThreadsTest {
  private final HeartbeatThreads threads = new HeartbeatThreads();
  private final CountDownLatch blocked = new CountDownLatch(3);
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile boolean interrupted;

  private void block() {
    blocked.countDown();
    try {
      released.await();
    } catch (InterruptedException e) {
      interrupted = true;
    }
  }

  @Test
  void readersThatBlockDoNotHoldUpOthers() throws Exception {
    for (int i = 0; i < 3; i++) {
      threads.execute(this::block);
    }
    var other = new CountDownLatch(1);
    threads.execute(other::countDown);
    for (int tick = 0; tick < 6; tick++) {
      threads.relieve();
    }

    assertThat(blocked.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(other.await(30, TimeUnit.SECONDS)).isTrue();
    released.countDown();
    threads.close();
  }

  @Test
  void theEndGivesUpWhatBlocks() throws Exception {
    var started = new CountDownLatch(1);
    threads.execute(
        () -> {
          started.countDown();
          block();
        });
    assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
    threads.close();

    assertThat(interrupted).isTrue();
  }
}
