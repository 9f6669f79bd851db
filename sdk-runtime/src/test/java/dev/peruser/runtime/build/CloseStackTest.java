package dev.peruser.runtime.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is closed although something before it fails to. */
class CloseStackTest {
  static List<Throwable> failures() {
    return List.of(
        new IllegalStateException("closed twice"),
        new OutOfMemoryError("Java heap space"),
        new Error("a plugin's own"),
        new Throwable("thrown past the compiler"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatEverACloseThrowsTheOthersAreClosed(Throwable failure) {
    var closed = new ArrayList<String>();
    var stack = new CloseStack();
    stack.push(() -> closed.add("first"));
    stack.push(() -> CloseStackTest.<RuntimeException>sneak(failure));
    stack.push(() -> closed.add("last"));

    stack.closeAll("user alice");

    assertThat(closed).containsExactly("last", "first");
  }

  @SuppressWarnings("unchecked") // throws it as what the compiler lets pass
  private static <T extends Throwable> void sneak(Throwable failure) throws T {
    throw (T) failure;
  }
}
