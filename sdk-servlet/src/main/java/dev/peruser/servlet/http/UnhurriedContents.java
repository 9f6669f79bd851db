package dev.peruser.servlet.http;

import dev.peruser.runtime.RuntimeClock;
import dev.peruser.servlet.http.UntakenAnswers.Reason;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one servlet has on its way to readers who take their time. Together it is bounded: whose
 * reader has taken nothing for longest makes room for what comes.
 */
public final class UnhurriedContents {
  /** A container has room for it, and does not wait. */
  private static final int AT_ONCE = 8 * 1024;

  /** For all of some content, and what it may take more for each byte of it. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final int SLOWEST_BYTES_PER_SECOND = 16 * 1024;

  private static final int PART_OF_MEMORY = 4;

  private final Exchanges exchanges;
  private final RuntimeClock clock;
  private final long most;
  private final UntakenAnswers untaken;

  /** What holds memory of its own, in the order in which readers have last taken something. */
  private final Set<UnhurriedContent> held = new LinkedHashSet<>();

  private long heldBytes;
  private volatile boolean stopped;

  /**
   * None yet.
   *
   * @param exchanges counts them, so that a shutdown waits for them
   * @param clock says which readers are late
   * @param memory how large the heap may become, in bytes: together they hold a fourth of it at
   *     most, or one alone what it needs
   */
  public UnhurriedContents(Exchanges exchanges, RuntimeClock clock, long memory) {
    this.exchanges = exchanges;
    this.clock = clock;
    most = memory / PART_OF_MEMORY;
    untaken = new UntakenAnswers(clock);
  }

  /** What was not taken in full. */
  public UntakenAnswers untaken() {
    return untaken;
  }

  /**
   * Whether content has to wait for its reader, and can. Many a filter that puts a stream of its
   * own in between knows only of plain writes; and a servlet that has stopped leaves nothing
   * behind.
   */
  public boolean areFor(HttpServletRequest request, HttpServletResponse response, byte[] content) {
    return content.length > AT_ONCE
        && !stopped
        && request.isAsyncSupported()
        && !(response instanceof ServletResponseWrapper);
  }

  /** Sends what is kept in memory anyway, as the rest of an answer; not to be changed any more. */
  public void sendKept(HttpServletRequest request, HttpServletResponse response, byte[] content)
      throws IOException {
    if (!areFor(request, response, content)) {
      response.getOutputStream().write(content);
      return;
    }
    AsyncContext async = request.startAsync(request, response);
    async.setTimeout(Exchanges.WITHOUT_TIMEOUT); // a reader has its time limit here
    var sent = content(async, response, content);
    async.addListener(new End(sent));
    sent.begin();
  }

  /**
   * Takes over the rest of an answer that nobody else needs.
   *
   * @param async has no timeout
   * @return it, to be begun and to be told when the container ends the exchange
   */
  public UnhurriedContent take(AsyncContext async, HttpServletResponse response, byte[] content)
      throws IOException {
    var taken = content(async, response, content);
    hold(taken).forEach(gone -> gone.end(Reason.MADE_ROOM));
    return taken;
  }

  private UnhurriedContent content(AsyncContext async, HttpServletResponse response, byte[] content)
      throws IOException {
    var made =
        new UnhurriedContent(
            this,
            async,
            response.getOutputStream(),
            content,
            clock.nanoTime()
                + PATIENCE.plusSeconds(content.length / SLOWEST_BYTES_PER_SECOND).toNanos());
    exchanges.begin();
    return made;
  }

  /** Says which ones have made room. */
  private synchronized List<UnhurriedContent> hold(UnhurriedContent content) {
    var gone = new ArrayList<UnhurriedContent>();
    heldBytes += content.length();
    Iterator<UnhurriedContent> longest = held.iterator();
    while (heldBytes > most && longest.hasNext()) {
      UnhurriedContent next = longest.next();
      longest.remove();
      heldBytes -= next.length();
      gone.add(next);
    }
    held.add(content);
    return gone;
  }

  /** A reader has taken something. */
  synchronized void proceeds(UnhurriedContent content) {
    if (held.remove(content)) {
      held.add(content);
    }
  }

  /** Once for each of them. */
  void remove(UnhurriedContent content, @Nullable Reason why) {
    synchronized (this) {
      if (held.remove(content)) {
        heldBytes -= content.length();
      }
    }
    if (why != null) {
      untaken.add(why);
    }
    exchanges.end();
  }

  /** Whether no reader is waited for any more. */
  boolean haveStopped() {
    return stopped;
  }

  /** Whether a reader should have it all by now. */
  public boolean isLate(long deadline) {
    return stopped || clock.nanoTime() - deadline > 0;
  }

  /** Waits for no reader any more. */
  public void stop() {
    stopped = true;
    List<UnhurriedContent> all;
    synchronized (this) {
      all = List.copyOf(held);
    }
    all.forEach(content -> content.end(Reason.SHUTDOWN));
  }

  /** Takes note of an end that the container has made. */
  private record End(UnhurriedContent content) implements AsyncListener {
    @Override
    public void onComplete(AsyncEvent event) {
      content.end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      content.end();
    }

    @Override
    public void onError(AsyncEvent event) {
      content.end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
  }
}
