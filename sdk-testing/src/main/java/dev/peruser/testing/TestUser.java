package dev.peruser.testing;

import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RejectedInputException;
import dev.peruser.runtime.TurnAttributes;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Calls a {@link TestRuntime} as one user. */
public final class TestUser {
  private final PerUserRuntime runtime;
  private final User user;

  TestUser(PerUserRuntime runtime, User user) {
    this.runtime = runtime;
    this.user = user;
  }

  /**
   * Runs a single turn and waits for its output.
   *
   * @param <O> the workflow's output type; a {@link ClassCastException} in the test says that it is
   *     another
   * @param input the input, of the workflow's input type
   * @return the output
   * @throws Exception what the function throws, or why the turn was refused
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the test says what it expects
  public <O> O call(Object input) throws Exception {
    Object output = runtime.invoke(user, input);
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
    Object input = runtime.workflow().readInput(text, 0, text.length);
    var receiver = new CollectingReceiver(runtime.workflow()::writeOutput);
    runtime.submit(user, input, TurnAttributes.NONE, receiver);
    byte[] output = (byte[]) receiver.await().get(0);
    return new String(output, StandardCharsets.UTF_8);
  }

  /**
   * Runs a streaming turn and waits for its end.
   *
   * @param <C> the type of a chunk; a {@link ClassCastException} in the test says that it is
   *     another
   * @param input the input, of the workflow's input type
   * @return the chunks, in order
   * @throws Exception what the function throws, or why the turn was refused
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the test says what it expects
  public <C> List<C> stream(Object input) throws Exception {
    var receiver = new CollectingReceiver(chunk -> chunk);
    runtime.submitStream(user, input, TurnAttributes.NONE, receiver);
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
