package dev.peruser.runtime.session;

import dev.peruser.api.User;
import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.RuntimeMetrics;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.runtime.UserMetrics;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes turns of the workflow and of endpoints, whatever their scope. */
public sealed interface Turns permits PerUserTurns, SharedTurns {

  /**
   * Runs a turn and returns its output.
   *
   * @param user whose turn it is
   * @param entrance through which function
   * @param input the input
   * @return the output
   * @throws Exception what the function throws, or a {@link dev.peruser.runtime.RefusedException}
   */
  @Nullable Object invoke(@Nullable User user, Entrance entrance, Object input) throws Exception;

  /**
   * Runs a turn, or queues it and returns.
   *
   * @param user whose turn it is
   * @param entrance through which function, and what its caller wants of it
   * @param input the input
   * @param attributes what came with the request
   * @param receiver takes the answer, the refusals included
   */
  void submit(
      @Nullable User user,
      Entrance entrance,
      Object input,
      TurnAttributes attributes,
      Receiver receiver);

  /**
   * Ends a user's session as soon as no turn runs in it.
   *
   * @param user the user
   * @return whether there was one
   */
  boolean endSession(User user);

  /**
   * What is known of the live sessions, where monitoring is on.
   *
   * @return one entry for each live session, made when it is asked for
   */
  Stream<UserMetrics> users();

  /**
   * What all turns and sessions have come to.
   *
   * @return the counts since the start
   */
  RuntimeMetrics metrics();

  /** Moves the time, and ends what has run for too long. */
  void tick();

  /**
   * Takes no new turns, waits for those that run, and cancels those that still do.
   *
   * @param patience how long to wait
   */
  void close(Duration patience);
}
