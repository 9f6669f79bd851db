package dev.peruser.runtime;

/** Why a session that was built has been closed. */
public enum SessionEnd {
  /** Nobody was in it for {@code per_user_workflow_timeout}. */
  IDLE,
  /** It had been idle longest when a new user came and {@code per_user_max_sessions} were there. */
  MADE_ROOM,
  /** Its end was asked for, by {@link PerUserRuntime#endSession} or {@code DELETE /v1/session}. */
  REQUESTED,
  /** The runtime closed. */
  SHUTDOWN
}
