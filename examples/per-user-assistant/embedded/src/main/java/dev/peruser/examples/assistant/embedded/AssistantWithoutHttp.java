package dev.peruser.examples.assistant.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import java.nio.file.Path;

/** Runs a workflow within a program, without HTTP. */
final class AssistantWithoutHttp implements AutoCloseable {
  private final PerUserRuntime runtime;

  AssistantWithoutHttp(Path workflowFile) {
    runtime = PerUserRuntime.start(RuntimeConfig.fromFile(workflowFile));
  }

  /** Asks as a user whom the program knows, from JSON to JSON. */
  String ask(String userId, String json) throws Exception {
    byte[] text = json.getBytes(UTF_8);
    Object input = runtime.workflow().readInput(text, 0, text.length);
    Object output = runtime.invoke(User.of("program", userId), input);
    return new String(runtime.workflow().writeOutput(output), UTF_8);
  }

  @Override
  public void close() {
    runtime.close();
  }
}
