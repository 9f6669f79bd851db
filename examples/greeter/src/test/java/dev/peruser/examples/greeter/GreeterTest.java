package dev.peruser.examples.greeter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.peruser.testing.TestRuntime;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GreeterTest {
  private static final Path WORKFLOW = Path.of("workflow.yml");

  @Test
  void eachUserHasAnOwnCount() throws Exception {
    try (var runtime = TestRuntime.start(WORKFLOW)) {
      assertEquals(
          new Greeter.Output("Hello, Alice!", 1),
          runtime.as("alice").call(new Greeter.Input("Alice")));
      assertEquals(
          new Greeter.Output("Hello, Alice!", 2),
          runtime.as("alice").call(new Greeter.Input("Alice")));
      assertEquals(
          new Greeter.Output("Hello, Bob!", 1), runtime.as("bob").call(new Greeter.Input("Bob")));
    }
  }

  @Test
  void anIdleUserStartsAfresh() throws Exception {
    try (var runtime = TestRuntime.start(WORKFLOW)) {
      runtime.as("alice").call(new Greeter.Input("Alice"));
      runtime.clock().advance(Duration.ofMinutes(36)); // past the timeout and the next clean-up
      Greeter.Output output = runtime.as("alice").call(new Greeter.Input("Alice"));
      assertEquals(1, output.count());
    }
  }
}
