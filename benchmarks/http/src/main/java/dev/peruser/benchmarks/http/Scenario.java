package dev.peruser.benchmarks.http;

/** What wrk does. */
enum Scenario {
  ONE("1 user", 1, 1, false),
  FEW("64 users", 64, 64, false),
  MANY("10,000 users", 10_000, 64, false),
  PACED("10,000 users, a pause before each call", 10_000, 64, false),
  NEW("a new user each time", 0, 64, false),
  CROWD("1 user, 64 calls at a time", 1, 64, false),
  STREAM_ONE("1 user, streams", 1, 1, true),
  STREAM_FEW("64 users, streams", 64, 64, true),
  STREAM_MANY("10,000 users, streams", 10_000, 64, true),
  STREAM_NEW("new users, streams", 0, 64, true);

  private static final int PAUSE = 3;

  private final String title;
  private final int users;
  private final int connections;
  private final boolean streaming;

  Scenario(String title, int users, int connections, boolean streaming) {
    this.title = title;
    this.users = users;
    this.connections = connections;
    this.streaming = streaming;
  }

  String title() {
    return title;
  }

  /** How many users there are, each known before; none if each request is from a new one. */
  int users() {
    return users;
  }

  /** How many requests are on their way at a time. */
  int connections() {
    return connections;
  }

  boolean isStreaming() {
    return streaming;
  }

  /**
   * How long a connection rests before each call, on average, in milliseconds; the pauses are
   * distributed exponentially. Without them the processors are always busy, and the slowest answers
   * tell how long threads wait for a processor.
   */
  int pause() {
    return this == PACED ? PAUSE : 0;
  }
}
