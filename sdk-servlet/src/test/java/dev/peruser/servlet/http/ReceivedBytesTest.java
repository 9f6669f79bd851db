package dev.peruser.servlet.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.testing.ManualClock;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the bytes of a body take of the budget. */
class ReceivedBytesTest {
  private static final int MAX = 100_000;

  private final BodyBudget budget = new BodyBudget(0, MAX, new ManualClock(Instant.EPOCH));

  private static ArrivedInput arrived(int bytes) {
    byte[] body = new byte[bytes];
    Arrays.fill(body, (byte) ' ');
    return new ArrivedInput(body);
  }

  private ReceivedBytes received(int declared, int arrived) throws Exception {
    var received = new ReceivedBytes(declared, MAX, budget);
    received.takeAvailable(arrived(arrived));
    return received;
  }

  @Test
  void ofALengthThatIsOnlyDeclaredNothingIsTaken() throws Exception {
    received(MAX, 0);
    received(MAX, 1);

    assertThat(budget.taken()).isZero();
  }

  @Test
  void anOrdinaryBodyTakesNothing() throws Exception {
    received(8 * 1024, 8 * 1024);
    received(-1, 8 * 1024);

    assertThat(budget.taken()).isZero();
  }

  @Test
  void aLargerOneTakesItsBufferAndGivesItBackOnce() throws Exception {
    ReceivedBytes other = received(20_000, 20_000);
    ReceivedBytes received = received(MAX, 30_000);
    assertThat(budget.taken()).isEqualTo(50_000);
    received.take(arrived(1)); // the buffer doubles
    assertThat(budget.taken()).isEqualTo(80_000);

    received.release();
    received.release();
    assertThat(budget.taken()).isEqualTo(20_000);
    other.release();
    assertThat(budget.taken()).isZero();
  }

  @Test
  void oneThatFindsNoRoomTakesNoMoreAndGivesBackWhatItHad() throws Exception {
    ReceivedBytes other = received(60_000, 60_000);
    ReceivedBytes received = received(MAX, 30_000);

    assertThatThrownBy(() -> received.take(arrived(50_000)))
        .isInstanceOfSatisfying(
            HttpProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(503));
    received.release();
    other.release();
    assertThat(budget.taken()).isZero();
  }

  @Test
  void oneThatTurnsOutToBeTooLongIsRefusedAndGivesBackWhatItHad() throws Exception {
    var body = new AwaitedBody(received(-1, MAX), (bytes, length) -> "", (a, b, input) -> {});
    assertThat(budget.taken()).isEqualTo(MAX);

    assertThat(body.take(arrived(1))).isTrue(); // what follows is discarded
    assertThat(budget.taken()).isZero();
    assertThat(body.take(arrived(MAX))).isTrue();
    assertThat(budget.taken()).isZero();
  }

  @Test
  void onlyWhatHasArrivedIsParsed() throws Exception {
    ReceivedBytes received = new ReceivedBytes(-1, MAX, budget);
    received.takeAvailable(new ArrivedInput("{}".getBytes(US_ASCII)));

    assertThat(received.parse((bytes, length) -> new String(bytes, 0, length, US_ASCII)))
        .isEqualTo("{}");
  }

  /** As a server does that stops. */
  @Test
  void oneThatIsForgottenWhileItArrivesLeavesNothingTaken() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      for (int i = 0; i < 2_000; i++) {
        var body = new AwaitedBody(received(MAX, 10_000), (bytes, length) -> "", (a, b, c) -> {});
        var begun = new CountDownLatch(1);
        Future<?> arriving =
            pool.submit(
                () -> {
                  begun.countDown();
                  ArrivedInput in = arrived(MAX - 10_000);
                  while (body.take(in)) {
                    in = arrived(1_000);
                  }
                  return null;
                });
        begun.await();
        body.forget();
        arriving.get(30, TimeUnit.SECONDS);
        assertThat(body.take(arrived(1))).isFalse();
        assertThat(budget.taken()).isZero();
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
