package dev.peruser.examples.assistant.it.teller;

import dev.peruser.api.Emitter;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;

/** Writes to the standard output of its process which turns it has run to their end. */
final class Teller
    implements SingleFunction<Teller.Input, Teller.Output>,
        StreamingFunction<Teller.Input, Teller.Output> {

  /**
   * A turn.
   *
   * @param id names it
   * @param millis how long each step of it takes
   */
  record Input(String id, int millis) {}

  record Output(String id, int step) {}

  @Override
  public Output invoke(Input input) throws InterruptedException {
    Thread.sleep(input.millis());
    tell(input);
    return new Output(input.id(), 0);
  }

  @Override
  public void stream(Input input, Emitter<? super Output> emitter) throws InterruptedException {
    for (int step = 0; step < 3; step++) {
      Thread.sleep(input.millis());
      emitter.emit(new Output(input.id(), step));
    }
    tell(input);
  }

  private static void tell(Input input) {
    System.out.println("ran " + input.id());
  }
}
