package dev.peruser.examples.simpletypes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.peruser.runtime.RejectedInputException;
import dev.peruser.testing.TestRuntime;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MessageLengthTest {
  private static final Path WORKFLOW = Path.of("workflow.yml");

  @Test
  void inJavaAStringGoesInAndAnIntegerComesOut() throws Exception {
    try (var runtime = TestRuntime.start(WORKFLOW)) {
      assertEquals(5, runtime.as("alice").<Integer>call("hello"));
    }
  }

  @Test
  void inJsonBothAreWrapped() throws Exception {
    try (var runtime = TestRuntime.start(WORKFLOW)) {
      assertEquals("{\"value\":5}", runtime.as("alice").callJson("{\"value\":\"hello\"}"));
    }
  }

  @Test
  void aNumberIsNoString() {
    try (var runtime = TestRuntime.start(WORKFLOW)) {
      var user = runtime.as("alice");
      var rejected =
          assertThrows(RejectedInputException.class, () -> user.callJson("{\"value\":12345}"));
      assertEquals("/value", rejected.mistakes().get(0).pointer());
    }
  }
}
