package dev.peruser.runtime.session;

import dev.peruser.api.InvocationContext;
import dev.peruser.api.RequestMetadata;
import dev.peruser.api.Usage;
import dev.peruser.api.User;
import dev.peruser.api.spi.CurrentTurn;
import dev.peruser.runtime.TurnAttributes;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What a function sees of its turn. Made when it first asks; the same object until the turn ends.
 */
final class TurnContext implements InvocationContext {
  private final CurrentTurn.Source source;
  private final @Nullable User user;
  private final TurnAttributes attributes;
  private final String runId;

  /** What it has wrapped may go on. */
  private volatile boolean over;

  TurnContext(CurrentTurn.Source source, @Nullable User user, TurnAttributes attributes) {
    this.source = source;
    this.user = user;
    this.attributes = attributes;
    this.runId = attributes.runId().orElseGet(() -> UUID.randomUUID().toString());
  }

  @Override
  public Optional<User> user() {
    return Optional.ofNullable(user);
  }

  @Override
  public Optional<String> conversationId() {
    return attributes.conversationId();
  }

  @Override
  public Optional<String> userMessageId() {
    return attributes.userMessageId();
  }

  @Override
  public Optional<RequestMetadata> request() {
    return attributes.request();
  }

  @Override
  public Optional<String> traceParent() {
    return attributes.traceParent();
  }

  @Override
  public String runId() {
    return runId;
  }

  @Override
  public Usage usage() {
    Usage counted =
        source instanceof UserSession session
            ? session.metrics()
            : source instanceof SharedTurns shared ? shared.usage() : null;
    return counted == null ? UncountedUsage.INSTANCE : counted;
  }

  @Override
  public Runnable wrap(Runnable task) {
    return () -> {
      @Nullable Object[] saved = enter();
      try {
        task.run();
      } finally {
        leave(saved);
      }
    };
  }

  @Override
  public <T> Callable<T> wrap(Callable<T> task) {
    return () -> {
      @Nullable Object[] saved = enter();
      try {
        return task.call();
      } finally {
        leave(saved);
      }
    };
  }

  /** The turn has ended. */
  void end() {
    over = true;
  }

  boolean isOver() {
    return over;
  }

  private @Nullable Object[] enter() {
    @Nullable Object[] slots = CurrentTurn.slots();
    @Nullable Object[] saved = Arrays.copyOf(slots, CurrentTurn.OF_THE_TURN);
    slots[CurrentTurn.SOURCE] = source;
    slots[CurrentTurn.ATTRIBUTES] = attributes;
    slots[CurrentTurn.CONTEXT] = this;
    slots[CurrentTurn.USER] = user;
    return saved;
  }

  private static void leave(@Nullable Object[] saved) {
    System.arraycopy(saved, 0, CurrentTurn.slots(), 0, saved.length);
  }

  /** Checks what is reported, where nobody counts it. */
  private enum UncountedUsage implements Usage {
    INSTANCE;

    @Override
    public void reportLlmCall(long promptTokens, long completionTokens) {
      RuntimeCounters.requireCounts(promptTokens, completionTokens);
    }
  }
}
