package dev.peruser.runtime.session;

import dev.peruser.api.Emitter;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import dev.peruser.api.spi.CurrentTurn;
import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.TurnAttributes;
import org.jspecify.annotations.Nullable;

/** Runs a function in the context of a turn, and leaves the thread as it found it (L9). */
final class TurnRunner {
  private TurnRunner() {}

  /** Answers with one output. */
  @SuppressWarnings("unchecked") // the input was bound to the function's own type
  static @Nullable Object single(
      CurrentTurn.Source source, TurnAttributes attributes, Object entry, Object input)
      throws Exception {
    @Nullable Object[] slots = CurrentTurn.slots();
    Object outerSource = slots[CurrentTurn.SOURCE];
    Object outerAttributes = slots[CurrentTurn.ATTRIBUTES];
    Object outerContext = slots[CurrentTurn.CONTEXT];
    slots[CurrentTurn.SOURCE] = source;
    slots[CurrentTurn.ATTRIBUTES] = attributes;
    slots[CurrentTurn.CONTEXT] = null;
    try {
      return ((SingleFunction<Object, Object>) entry).invoke(input);
    } finally {
      slots[CurrentTurn.SOURCE] = outerSource;
      slots[CurrentTurn.ATTRIBUTES] = outerAttributes;
      slots[CurrentTurn.CONTEXT] = outerContext;
    }
  }

  /** Answers with chunks; a function that does not stream gives its one output. */
  @SuppressWarnings("unchecked") // the input was bound to the function's own type
  static void stream(
      CurrentTurn.Source source,
      TurnAttributes attributes,
      Object entry,
      Object input,
      Receiver receiver)
      throws Exception {
    if (entry instanceof StreamingFunction<?, ?> streaming) {
      SingleFunction<Object, Object> streamToEnd =
          value -> {
            ((StreamingFunction<Object, Object>) streaming)
                .stream(value, new ReceiverEmitter(receiver));
            return value;
          };
      single(source, attributes, streamToEnd, input);
    } else {
      receiver.next(single(source, attributes, entry, input));
    }
  }

  /** Hands chunks to a receiver. */
  private record ReceiverEmitter(Receiver receiver) implements Emitter<Object> {
    @Override
    public void emit(Object chunk) {
      receiver.next(chunk);
    }

    @Override
    public boolean isCancelled() {
      return receiver.isGone();
    }
  }
}
