package dev.peruser.runtime.session;

import dev.peruser.api.Emitter;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import dev.peruser.api.User;
import dev.peruser.api.spi.CurrentTurn;
import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.TurnAttributes;
import org.jspecify.annotations.Nullable;

/** Runs a function in the context of a turn, and leaves the thread as it found it (L9). */
final class TurnRunner {
  private TurnRunner() {}

  /**
   * Runs a turn that has begun, and gives the receiver what it answers, but for the end.
   *
   * @param turn where it is watched
   * @param source makes its context
   * @param user whose turn it is, as the caller of this turn has it
   * @return what was thrown; null if nothing was
   */
  static @Nullable Throwable answer(
      Watched turn,
      CurrentTurn.Source source,
      @Nullable User user,
      TurnAttributes attributes,
      Object entry,
      Object input,
      boolean streaming,
      Receiver receiver) {
    try {
      if (streaming) {
        stream(source, user, attributes, entry, input, turn, receiver);
      } else {
        Object output = single(source, user, attributes, entry, input);
        if (turn.claim()) {
          receiver.next(output);
        }
      }
      return null;
    } catch (Throwable failure) {
      return failure;
    }
  }

  /** Runs a function in the context of a turn. */
  @SuppressWarnings("unchecked") // the input was bound to the function's own type
  static @Nullable Object single(
      CurrentTurn.Source source,
      @Nullable User user,
      TurnAttributes attributes,
      Object entry,
      Object input)
      throws Exception {
    @Nullable Object[] slots = CurrentTurn.slots();
    Object outerSource = slots[CurrentTurn.SOURCE];
    Object outerAttributes = slots[CurrentTurn.ATTRIBUTES];
    Object outerContext = slots[CurrentTurn.CONTEXT];
    Object outerUser = slots[CurrentTurn.USER];
    slots[CurrentTurn.SOURCE] = source;
    slots[CurrentTurn.ATTRIBUTES] = attributes;
    slots[CurrentTurn.CONTEXT] = null;
    slots[CurrentTurn.USER] = user;
    try {
      return ((SingleFunction<Object, Object>) entry).invoke(input);
    } finally {
      if (slots[CurrentTurn.CONTEXT]
          instanceof TurnContext context) { // if anybody has asked for it
        context.end();
      }
      slots[CurrentTurn.SOURCE] = outerSource;
      slots[CurrentTurn.ATTRIBUTES] = outerAttributes;
      slots[CurrentTurn.CONTEXT] = outerContext;
      slots[CurrentTurn.USER] = outerUser;
    }
  }

  /**
   * Answers with chunks, in a turn that has begun; a function that does not stream gives its one
   * output.
   */
  @SuppressWarnings("unchecked") // the input was bound to the function's own type
  private static void stream(
      CurrentTurn.Source source,
      @Nullable User user,
      TurnAttributes attributes,
      Object entry,
      Object input,
      Watched turn,
      Receiver receiver)
      throws Exception {
    var emitter = new ReceiverEmitter(turn, turn.use(), receiver);
    if (entry instanceof StreamingFunction<?, ?> streaming) {
      SingleFunction<Object, Object> streamToEnd =
          value -> {
            ((StreamingFunction<Object, Object>) streaming).stream(value, emitter);
            return value;
          };
      single(source, user, attributes, streamToEnd, input);
    } else {
      emitter.emit(single(source, user, attributes, entry, input));
    }
  }

  /** Hands the chunks of one turn to its receiver. */
  private record ReceiverEmitter(Watched turn, long use, Receiver receiver)
      implements Emitter<@Nullable Object> {
    @Override
    public void emit(@Nullable Object chunk) {
      turn.emit(use, receiver, chunk);
    }

    @Override
    public boolean isCancelled() {
      return turn.isCancelled(use) || receiver.isGone();
    }
  }
}
