package dev.peruser.servlet.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The requests of one servlet whose bodies were not all there: until each has its answer. */
final class ArrivingBodies {
  private final Exchanges exchanges;
  private final Set<ArrivingBody> unanswered = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  /**
   * None yet.
   *
   * @param exchanges counts them, so that a shutdown waits for their answers
   */
  ArrivingBodies(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  void add(ArrivingBody body) {
    exchanges.begin();
    unanswered.add(body);
    if (stopping) { // whoever stops may have looked before this one was there
      body.stop();
    }
  }

  void remove(ArrivingBody body) {
    if (unanswered.remove(body)) {
      body.forget();
      exchanges.end();
    }
  }

  /** Waits for none of them any more, nor for those to come. */
  void stop() {
    stopping = true;
    unanswered.forEach(ArrivingBody::stop);
  }
}
