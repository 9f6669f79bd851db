package dev.peruser.server.plugin;

import dev.peruser.api.Emitter;
import dev.peruser.api.FunctionException;
import dev.peruser.api.InvocationContext;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;

/**
 * Counts its turns; a text {@code wait} waits until the test lets it go on, and {@code think}
 * reports a call of a language model.
 */
public final class Counter
    implements SingleFunction<Counter.Input, Counter.Output>,
        StreamingFunction<Counter.Input, Counter.Output>,
        AutoCloseable {
  private int turns;

  /**
   * The input.
   *
   * @param text to be given back
   */
  public record Input(String text) {}

  /**
   * The output.
   *
   * @param turn which turn it is
   * @param text the input's text
   */
  public record Output(int turn, String text) {}

  @Override
  public Output invoke(Input input) throws InterruptedException {
    turns++;
    switch (input.text()) {
      case "wait" -> Gate.pass();
      case "think" -> InvocationContext.current().usage().reportLlmCall(700, 80);
      case "refuse" -> throw new FunctionException(409, "Not now.");
      case "break" -> throw new IllegalStateException("broken");
      default -> {}
    }
    return new Output(turns, input.text());
  }

  @Override
  public void stream(Input input, Emitter<? super Output> emitter) throws InterruptedException {
    turns++;
    if (input.text().equals("wait")) {
      Gate.pass();
    }
    for (String word : input.text().split(" ", -1)) {
      emitter.emit(new Output(turns, word));
    }
  }

  @Override
  public void close() {
    Gate.closed();
  }
}
