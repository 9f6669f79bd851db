package dev.peruser.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.api.TurnCancelledException;
import dev.peruser.api.spi.CurrentTurn;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is known of all code that runs. */
@Timeout(60)
class WatchTest {
  private static final int LONG_AFTER = Watch.PATIENCE + 1;

  private final Watch watch = new Watch(new Answers(Runnable::run));
  private final Owner owner = new Owner();
  private final List<CodeOwner> stuck = new ArrayList<>();

  @AfterEach
  void forget() {
    CurrentTurn.slots()[CurrentTurn.OF_THE_THREAD] = null;
  }

  private void look(int now) {
    watch.look(now, stuck::add);
  }

  @Test
  void codeThatIsInTimeIsLeftAlone() {
    Watched code = watch.begin(owner, null, 5);
    look(5);

    assertThat(code.end()).isTrue();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void aThreadFindsItsOwnAgain() {
    Watched first = watch.begin(owner, null, 5);
    first.end();

    assertThat(watch.begin(owner, null, 5)).isSameAs(first);
  }

  @Test
  void codeWithinCodeIsWatchedByItself() {
    var other = new Owner();
    var receiver = new BlockingReceiver();
    Watched outer = watch.begin(owner, null, 100);
    Watched inner = watch.begin(other, receiver, 0);
    look(1);

    assertThat(inner.end()).isFalse();
    assertThat(outer.end()).isTrue();
    assertThatThrownBy(receiver::await).isInstanceOf(TurnCancelledException.class);
    watch.begin(owner, null, 5);
    assertThat(watch.begin(other, null, 5)).isSameAs(inner);
  }

  @Test
  void codeThatIsToldToEndStillIsAfterLateCodeWithinIt() {
    Watched outer = watch.begin(owner, null, 100);
    Watched inner = watch.begin(new Owner(), null, 100);
    watch.cancelAll();

    assertThat(inner.end()).isFalse();
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(outer.end()).isFalse();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void whatIsStuckIsToldOnceAndHasReturnedWithItsLastCode() throws Exception {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var thread =
        new Thread(
            () -> {
              Watched first = watch.begin(owner, null, 0);
              begun.countDown();
              awaitDespiteInterrupts(goOn);
              first.end();
            });
    thread.start();
    begun.await();
    look(1);
    look(LONG_AFTER);
    assertThat(stuck).containsExactly(owner);
    assertThat(owner.isStuck()).isTrue();
    assertThat(watch.stuck()).isEqualTo(1);

    Watched late = watch.begin(owner, null, LONG_AFTER);
    look(LONG_AFTER + 1);
    assertThat(late.end()).isFalse(); // too late, but not stuck
    assertThat(owner.isStuck()).isTrue();
    Watched second = watch.begin(owner, null, LONG_AFTER);
    look(LONG_AFTER + 1);
    look(2 * LONG_AFTER);
    assertThat(stuck).containsExactly(owner, owner);
    assertThat(Thread.interrupted()).isTrue(); // or it would not wait for the other

    goOn.countDown();
    thread.join();
    assertThat(owner.isStuck()).isTrue();
    assertThat(second.end()).isFalse();
    assertThat(owner.isStuck()).isFalse();
    assertThat(watch.stuck()).isZero();
  }

  private static void awaitDespiteInterrupts(CountDownLatch latch) {
    boolean returned = false;
    while (!returned) {
      try {
        latch.await();
        returned = true;
      } catch (InterruptedException e) {
        returned = false; // code that does not let itself be told
      }
    }
  }

  @Test
  void allThatRunsIsCancelledAtOnce() {
    var receiver = new BlockingReceiver();
    Watched code = watch.begin(owner, receiver, 100);

    watch.cancelAll();

    assertThat(code.end()).isFalse();
    assertThatThrownBy(receiver::await).isInstanceOf(TurnCancelledException.class);
  }

  @Test
  void aThreadThatHasEndedIsForgotten() throws Exception {
    var reference = new ArrayList<WeakReference<Watched>>();
    var thread =
        new Thread(
            () -> {
              Watched code = watch.begin(owner, null, 5);
              reference.add(code.reference());
              code.end();
            });
    thread.start();
    thread.join();
    assertThat(reference.get(0).get()).isNotNull();

    look(1);

    assertCollected(reference.get(0));
  }

  @Test
  void aThreadThatServesTwoRuntimesFindsItsOwnOfEach() {
    var other = new Watch(new Answers(Runnable::run));
    Watched ours = watch.begin(owner, null, 5);
    ours.end();
    Watched theirs = other.begin(owner, null, 5);
    theirs.end();

    assertThat(watch.begin(owner, null, 5)).isSameAs(ours);
    assertThat(other.begin(owner, null, 5)).isSameAs(theirs);
  }

  /** The JDK's common pool empties them after each task. */
  @Test
  void aThreadWhoseLocalsAreEmptiedFindsItsOwnAgain() {
    Watched first = watch.begin(owner, null, 5);
    first.end();
    forget();

    assertThat(watch.begin(owner, null, 5)).isSameAs(first);
  }

  @Test
  void aThreadDoesNotHoldTheRuntimeThatItHasServed() {
    WeakReference<Watch> reference = serve();

    assertCollected(reference);
  }

  private WeakReference<Watch> serve() {
    var gone = new Watch(new Answers(Runnable::run));
    gone.begin(owner, null, 5).end();
    return new WeakReference<>(gone);
  }

  private static void assertCollected(WeakReference<?> reference) {
    for (int i = 0; i < 100 && reference.get() != null; i++) {
      System.gc();
    }
    assertThat(reference.get()).isNull();
  }
}
