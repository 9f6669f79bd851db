package dev.peruser.api.spi;

import dev.peruser.api.InvocationContext;
import dev.peruser.api.NotInTurnException;
import dev.peruser.api.User;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The turn that runs on the current thread.
 *
 * <p>A thread keeps a JDK array and nothing of ours, so a pooled thread that outlives an
 * application does not hold its class loader (a thread's locals are entries that only that thread
 * can remove). The array is made once per thread; starting a turn writes to it and allocates
 * nothing.
 */
public final class CurrentTurn {
  /** Who runs the turn: a {@link Source}, or null outside a turn. */
  public static final int SOURCE = 0;

  /** What came with the request: the source's own affair. */
  public static final int ATTRIBUTES = 1;

  /** The context, made when it is first asked for. */
  public static final int CONTEXT = 2;

  /** The {@link User} as this turn's caller described it, or null if it did not. */
  public static final int USER = 3;

  /** How many slots describe the turn: those before. */
  public static final int OF_THE_TURN = 4;

  /** What the runtime keeps with the thread, in a JDK reference that does not hold it. */
  public static final int OF_THE_THREAD = 4;

  private static final int SLOT_COUNT = 5;

  private static final ThreadLocal<@Nullable Object[]> SLOTS = new ThreadLocal<>();

  private CurrentTurn() {}

  /** Makes the context of a turn when a function asks for it. */
  @FunctionalInterface
  public interface Source {

    /**
     * Makes the context of the running turn.
     *
     * @param user whose turn it is, as its caller described it
     * @param attributes what the turn was started with
     * @return the context
     */
    InvocationContext context(@Nullable User user, @Nullable Object attributes);
  }

  /**
   * The slots of this thread. Whoever starts a turn saves those of the turn and restores them
   * after.
   *
   * @return the array, indexed by the constants of this class
   */
  public static @Nullable Object[] slots() {
    @Nullable Object[] slots = SLOTS.get();
    if (slots == null) {
      slots = new @Nullable Object[SLOT_COUNT];
      SLOTS.set(slots);
    }
    return slots;
  }

  /**
   * The context of the turn that runs on this thread.
   *
   * @return the context
   * @throws NotInTurnException if none runs
   */
  public static InvocationContext context() {
    @Nullable Object[] slots = SLOTS.get();
    if (slots == null || slots[SOURCE] == null) {
      throw new NotInTurnException();
    }
    Object context = slots[CONTEXT];
    if (context == null) {
      Source source = (Source) Objects.requireNonNull(slots[SOURCE]);
      context = source.context((User) slots[USER], slots[ATTRIBUTES]);
      slots[CONTEXT] = context;
    }
    return (InvocationContext) context;
  }
}
