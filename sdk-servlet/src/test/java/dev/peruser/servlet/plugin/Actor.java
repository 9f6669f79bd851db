package dev.peruser.servlet.plugin;

import dev.peruser.api.Emitter;
import dev.peruser.api.FunctionException;
import dev.peruser.api.InvalidInputException;
import dev.peruser.api.InvocationContext;
import dev.peruser.api.ReceiverGoneException;
import dev.peruser.api.RequestMetadata;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import dev.peruser.api.TurnCancelledException;
import dev.peruser.servlet.stage.Stage;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Does what its input says; counts the turns of its user, or of everybody. */
final class Actor
    implements SingleFunction<Actor.Input, Actor.Output>,
        StreamingFunction<Actor.Input, Actor.Output>,
        AutoCloseable {
  private int turns;
  private @Nullable Supplier<String> kept;
  private @Nullable String lastWords;

  record Input(String act, String text) {}

  record Output(int turn, String text) {
    /** Is asked for while the output is written; so a test can hold the writing. */
    @Override
    public String text() {
      if ("held".equals(text)) {
        Stage.reachWhateverHappens("held");
      }
      return text;
    }
  }

  /** Has a bug of its own. */
  private static final class SpeechlessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("a bug");
    }
  }

  @Override
  public Output invoke(Input input) throws Exception {
    turns++;
    try {
      return input.act().equals("go mute") ? mute() : new Output(turns, act(input));
    } finally {
      if (input.text().equals("interrupted")) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** As a plugin can whose compiler does not look for nulls. */
  @SuppressWarnings("NullAway")
  private Output mute() {
    return new Output(turns, null);
  }

  private String act(Input input) throws InterruptedException {
    return switch (input.act()) {
      case "wait" -> {
        Stage.reach(input.text());
        yield "waited";
      }
      case "wait for ever" -> {
        Stage.reachWhateverHappens(input.text());
        yield "waited";
      }
      case "fail" -> throw new IllegalStateException("a secret" + input.text());
      case "fail to say why" -> throw new SpeechlessException();
      case "count" -> count(Integer.parseInt(input.text()));
      case "refuse at length" ->
          throw new FunctionException(418, count(Integer.parseInt(input.text())));
      case "refuse" -> throw new FunctionException(418, input.text());
      case "refuse with cause" ->
          throw new FunctionException(
              502, input.text(), new IllegalStateException("a secret" + input.text()));
      case "reject" -> throw new InvalidInputException("/text", "must be true");
      case "cancel" -> throw new TurnCancelledException("cancelled");
      case "break" -> throw new AssertionError("a secret");
      case "claims" ->
          new TreeMap<>(InvocationContext.current().user().orElseThrow().claims()).toString();
      case "context" -> context(InvocationContext.current());
      case "keep" -> {
        InvocationContext context = InvocationContext.current();
        kept = () -> context.conversationId() + " " + context.request();
        yield context.conversationId().toString();
      }
      case "fail at the end" -> {
        lastWords = input.text();
        yield input.text();
      }
      case "ask kept" -> kept == null ? "nothing" : outcome(kept);
      default -> input.text();
    };
  }

  private static String count(int end) {
    return IntStream.range(0, end).mapToObj(Integer::toString).collect(Collectors.joining(" "));
  }

  private static String outcome(Supplier<String> question) {
    try {
      return question.get();
    } catch (IllegalStateException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static String context(InvocationContext context) {
    RequestMetadata request = context.request().orElseThrow();
    return String.join(
        "|",
        context.user().map(Object::toString).orElse("nobody"),
        context.conversationId().orElse("-"),
        context.userMessageId().orElse("-"),
        context.traceParent().orElse("-"),
        context.runId(),
        request.method(),
        request.path(),
        new TreeMap<>(request.query()).toString(),
        new TreeMap<>(request.cookies()).toString(),
        request.header("x-test").orElse("-"),
        request.remoteAddress());
  }

  /** Emits its text in words, and reaches the gate {@code next} after each. */
  @Override
  public void stream(Input input, Emitter<? super Output> emitter) throws Exception {
    turns++;
    switch (input.act()) {
      case "endless" -> streamUntilGone(emitter);
      case "flood" -> flood(Integer.parseInt(input.text()), emitter);
      case "watch" -> watch(emitter);
      case "pause" -> {
        Stage.reach("paused");
        say(input.text(), emitter);
      }
      case "go mute" -> {
        emitter.emit(new Output(turns, "one"));
        emitter.emit(mute());
      }
      case "interrupt" -> {
        emitter.emit(new Output(turns, "one"));
        Thread.currentThread().interrupt();
        emitter.emit(new Output(turns, "two"));
        emitter.emit(new Output(turns, Thread.currentThread().isInterrupted() ? "kept" : "lost"));
      }
      case "whole" -> emitter.emit(new Output(turns, input.text()));
      case "large" -> emitter.emit(new Output(turns, "x".repeat(32 * 1024 * 1024)));
      case "many threads" -> streamFromThreads(input.text(), emitter);
      case "two threads" -> emitWhileAnotherDoes(emitter);
      default -> say(input.text(), emitter);
    }
  }

  private void say(String text, Emitter<? super Output> emitter) throws InterruptedException {
    for (String word : text.split(" ", -1)) {
      if (word.equals("fail")) {
        throw new IllegalStateException("a secret");
      }
      if (!word.isEmpty()) {
        emitter.emit(new Output(turns, word));
        Stage.reach("next");
      }
    }
  }

  private void flood(int chunks, Emitter<? super Output> emitter) {
    String chunk = "x".repeat(64 * 1024);
    for (int i = 0; i < chunks; i++) {
      emitter.emit(new Output(turns, chunk));
      Stage.tell("chunk");
    }
  }

  /** Without a word, looks whenever it is told to whether it works for anybody. */
  private void watch(Emitter<? super Output> emitter) throws InterruptedException {
    emitter.emit(new Output(turns, "begun"));
    Stage.await("look"); // an interrupt would end this
    while (!emitter.isCancelled()) {
      Stage.tell("looked");
      Stage.await("look");
    }
    Stage.tell("noticed");
    Stage.tell("looked");
    streamUntilGone(emitter, "");
  }

  private void emitWhileAnotherDoes(Emitter<? super Output> emitter) throws InterruptedException {
    emitter.emit(new Output(turns, "first"));
    var other = new Thread(() -> emitter.emit(new Output(turns, "held")));
    other.start();
    Stage.await("held");
    try {
      emitter.emit(new Output(turns, "refused"));
    } catch (IllegalStateException e) {
      Stage.tell(String.valueOf(e.getMessage()));
    }
    Stage.open("held");
    other.join();
  }

  /** One word from each thread, one after the other. */
  private void streamFromThreads(String text, Emitter<? super Output> emitter)
      throws InterruptedException {
    for (String word : text.split(" ", -1)) {
      var thread = new Thread(() -> emitter.emit(new Output(turns, word)));
      thread.start();
      thread.join();
    }
  }

  private void streamUntilGone(Emitter<? super Output> emitter) {
    streamUntilGone(emitter, "x".repeat(10_000));
  }

  private void streamUntilGone(Emitter<? super Output> emitter, String chunk) {
    try {
      while (true) {
        emitter.emit(new Output(turns, chunk));
      }
    } catch (ReceiverGoneException e) {
      Stage.tell("gone");
      throw e;
    }
  }

  @Override
  public void close() {
    Stage.tell("closed");
    if (lastWords != null) {
      throw new IllegalStateException(lastWords);
    }
  }
}
