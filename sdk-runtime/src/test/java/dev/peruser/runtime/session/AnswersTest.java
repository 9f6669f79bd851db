package dev.peruser.runtime.session;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.UndeclaredThrowableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Failures reach whoever waits, whatever they are. */
@Timeout(60)
class AnswersTest {

  /** Neither an exception nor an error: other languages may throw it. */
  private static final class Odd extends Throwable {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void aFailureIsToldThoughThereIsNoThreadLeft() {
    var receiver = new BlockingReceiver();
    var answers =
        new Answers(
            task -> {
              throw new OutOfMemoryError("unable to create native thread");
            });
    answers.failLater(receiver, new IOException("too late"));

    assertThatThrownBy(receiver::await).isInstanceOf(IOException.class).hasMessage("too late");
  }

  @Test
  void whatNoCallerCouldExpectIsWrapped() {
    var odd = new Odd();
    var receiver = new BlockingReceiver();
    receiver.failed(odd);

    assertThatThrownBy(receiver::await)
        .isInstanceOf(UndeclaredThrowableException.class)
        .hasCause(odd);
  }
}
