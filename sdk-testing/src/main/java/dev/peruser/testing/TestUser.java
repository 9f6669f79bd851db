package dev.peruser.testing;

import dev.peruser.api.User;
import dev.peruser.runtime.Endpoint;
import dev.peruser.runtime.EntryPoint;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RejectedInputException;
import dev.peruser.runtime.TurnAttributes;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Calls a {@link TestRuntime} as one user. */
public final class TestUser {
  private final PerUserRuntime runtime;
  private final EntryPoint entry;
  private final User user;

  TestUser(PerUserRuntime runtime, EntryPoint entry, User user) {
    this.runtime = runtime;
    this.entry = entry;
    this.user = user;
  }

  /**
   * The same user, who calls an endpoint in place of the workflow.
   *
   * @param path the path of one of {@code general.front_end.endpoints}
   * @return the same user, in the same session
   * @throws IllegalArgumentException if the workflow file has no such endpoint
   */
  public TestUser at(String path) {
    Endpoint endpoint =
        runtime.endpoints().stream()
            .filter(candidate -> candidate.path().equals(path))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("The workflow file has no endpoint " + path));
    return new TestUser(runtime, endpoint, user);
  }

  /**
   * Runs a single turn and waits for its output.
   *
   * @param <O> the function's output type; a {@link ClassCastException} in the test says that it is
   *     another
   * @param input the input, of the function's input type
   * @return the output
   * @throws Exception what the function throws, or why the turn was refused
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the test says what it expects
  public <O> O call(Object input) throws Exception {
    Object output = runtime.invoke(entry, user, input);
    if (output == null) {
      throw new AssertionError("The function returned null");
    }
    return (O) output;
  }

  /**
   * Runs a single turn as an HTTP client would: from JSON to JSON.
   *
   * @param json the input
   * @return the output
   * @throws RejectedInputException if the input is no JSON, or does not fit the schema
   * @throws Exception what the function throws, or why the turn was refused
   */
  public String callJson(String json) throws Exception {
    byte[] text = json.getBytes(StandardCharsets.UTF_8);
    Object input = entry.readInput(text, 0, text.length);
    var receiver = new CollectingReceiver(entry::writeOutput);
    runtime.submit(entry, user, input, TurnAttributes.NONE, receiver);
    byte[] output = (byte[]) receiver.await().get(0);
    return new String(output, StandardCharsets.UTF_8);
  }

  /**
   * Runs a streaming turn and waits for its end.
   *
   * @param <C> the type of a chunk; a {@link ClassCastException} in the test says that it is
   *     another
   * @param input the input, of the function's input type
   * @return the chunks, in order
   * @throws Exception what the function throws, or why the turn was refused
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the test says what it expects
  public <C> List<C> stream(Object input) throws Exception {
    var receiver = new CollectingReceiver(chunk -> chunk);
    runtime.submitStream(entry, user, input, TurnAttributes.NONE, receiver);
    return (List<C>) receiver.await();
  }

  /**
   * Ends the user's session: the next call begins a fresh one.
   *
   * @return whether there was one
   */
  public boolean endSession() {
    return runtime.endSession(user);
  }

  /**
   * Who this is.
   *
   * @return the user
   */
  public User user() {
    return user;
  }
}
