package dev.peruser.servlet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.testing.ManualClock;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who makes room, where the order in which readers take something is known for certain. */
class UnhurriedContentsTest {
  private static final byte[] CONTENT = new byte[100_000];

  private final Exchanges exchanges = new Exchanges();
  private final ManualClock clock = new ManualClock(Instant.EPOCH);
  private final UnhurriedContents contents =
      new UnhurriedContents(exchanges, clock, CONTENT.length * 10L);

  /** A reader that takes so many pieces, and then stands until it takes more. */
  private final class Reader extends ServletOutputStream {
    private int takes = 1;
    private int taken;
    private boolean complete;
    private @Nullable WriteListener listener;

    Reader() throws IOException {
      contents
          .take(
              (AsyncContext) proxy(AsyncContext.class),
              (HttpServletResponse) proxy(HttpServletResponse.class),
              CONTENT)
          .begin();
    }

    private Object proxy(Class<?> type) {
      return Proxy.newProxyInstance(
          type.getClassLoader(),
          new Class<?>[] {type},
          (self, method, arguments) -> {
            complete |= method.getName().equals("complete");
            return method.getName().equals("getOutputStream") ? this : null;
          });
    }

    void take(int pieces) throws IOException {
      takes = pieces;
      Objects.requireNonNull(listener).onWritePossible();
    }

    @Override
    public boolean isReady() {
      return takes > 0;
    }

    @Override
    public void setWriteListener(WriteListener writer) {
      listener = writer;
    }

    @Override
    public void write(int b) {
      throw new AssertionError("byte by byte");
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      takes--;
      taken += length;
    }
  }

  @Test
  void whoseReaderHasTakenNothingForLongestMakesRoom() throws IOException {
    var first = new Reader();
    var second = new Reader();
    second.take(1);
    first.take(1);
    var third = new Reader();
    third.take(100);
    first.take(100);

    assertThat(third.taken).isEqualTo(CONTENT.length);
    assertThat(first.taken).isEqualTo(CONTENT.length);
    assertThat(first.complete).isTrue();
    assertThatThrownBy(() -> second.take(1)).isInstanceOf(IOException.class);
    assertThat(second.taken).isLessThan(CONTENT.length);
    exchanges.awaitNone(Duration.ofDays(1)); // nothing is waited for
  }

  @Test
  void theLargerTheContentTheLongerItMayTake() throws IOException {
    var reader = new Reader();
    clock.advance(Duration.ofMinutes(5).plusSeconds(CONTENT.length / (16 * 1024)));
    reader.take(1);
    clock.advance(Duration.ofMillis(1));

    assertThatThrownBy(() -> reader.take(1)).hasMessage("The reader was too slow");
  }
}
