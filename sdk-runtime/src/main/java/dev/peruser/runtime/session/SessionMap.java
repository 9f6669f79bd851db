package dev.peruser.runtime.session;

import dev.peruser.api.User;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The session that each user has: a hash table whose entries are the sessions themselves, each of
 * which leads to the next one of its bucket. A {@code ConcurrentHashMap} has an object more for
 * each: 32 bytes, and with many users one more wait for memory in each turn and each look of the
 * sweep.
 *
 * <p>Whoever changes something locks one of many parts. Whoever looks does not, so it may look from
 * where the lock is held, and never waits for what runs there:
 *
 * <ul>
 *   <li>A session that has been taken out still leads to the one that was next, so whoever is at it
 *       goes on as if it were still there. What it finds was in, at some time of its look.
 *   <li>While a part grows, its sessions change their buckets, and a look may miss one. It comes to
 *       an end, since what has moved leads only to what has moved before it; and if it has found
 *       nothing it begins again.
 * </ul>
 *
 * <p>It is iterated over while it changes: what is there all the time comes up once.
 */
final class SessionMap implements Iterable<UserSession> {
  private static final int PART_BITS = 8;

  /**
   * Mixes, as Fibonacci hashing does: the part is of the highest bits, the bucket of the lowest.
   */
  private static final int GOLDEN_RATIO = 0x9E3779B9;

  private static final VarHandle BUCKET = MethodHandles.arrayElementVarHandle(UserSession[].class);

  private final Part[] parts = new Part[1 << PART_BITS];

  SessionMap() {
    Arrays.setAll(parts, i -> new Part());
  }

  static int hash(User user) {
    int h = user.hashCode() * GOLDEN_RATIO;
    return h ^ (h >>> 16);
  }

  private Part part(int hash) {
    return parts[hash >>> (Integer.SIZE - PART_BITS)];
  }

  /** The session of a user. */
  @Nullable UserSession get(User user) {
    int hash = hash(user);
    return part(hash).get(user, hash);
  }

  /**
   * Puts a session in, unless its user has one.
   *
   * @param session is put in
   * @param before runs before that, at most once, and while nobody else can put one in for the
   *     user; what it throws is thrown, and nothing is put in
   * @return the session that was there; null if none was
   */
  @Nullable UserSession putIfAbsent(UserSession session, Runnable before) {
    return part(session.hash()).putIfAbsent(session, before);
  }

  /** Takes a session out; false if it is not in. */
  boolean remove(UserSession session) {
    return part(session.hash()).remove(session);
  }

  /** Puts a new session of the same user in the place of one; false if that is not in. */
  boolean replace(UserSession session, UserSession other) {
    return part(session.hash()).replace(session, other);
  }

  int size() {
    int size = 0;
    for (Part part : parts) {
      size += part.size;
    }
    return size;
  }

  boolean isEmpty() {
    for (Part part : parts) {
      if (part.size > 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Iterator<UserSession> iterator() {
    return new All();
  }

  Stream<UserSession> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  /** A table of its own, with a lock of its own, so that growing takes a moment only. */
  private static final class Part {
    private volatile @Nullable UserSession[] buckets = new UserSession[1];
    private volatile boolean growing;
    private volatile int size;

    @Nullable UserSession get(User user, int hash) {
      while (true) {
        @Nullable UserSession[] in = buckets;
        UserSession session = find(in, user, hash);
        if (session != null || hasStayed(in)) {
          return session;
        }
        Thread.onSpinWait();
      }
    }

    /** All that are in. */
    List<UserSession> all() {
      while (true) {
        @Nullable UserSession[] in = buckets;
        List<UserSession> all = collect(in, size);
        if (hasStayed(in)) {
          return all;
        }
        Thread.onSpinWait();
      }
    }

    /** Whether whoever has just looked into the buckets has missed nothing. */
    private boolean hasStayed(@Nullable UserSession[] in) {
      return !growing && buckets == in;
    }

    private static List<UserSession> collect(@Nullable UserSession[] buckets, int size) {
      var all = new ArrayList<UserSession>(size);
      for (int i = 0; i < buckets.length; i++) {
        for (UserSession session = first(buckets, i); session != null; session = session.next()) {
          all.add(session);
        }
      }
      return all;
    }

    private static @Nullable UserSession find(
        @Nullable UserSession[] buckets, User user, int hash) {
      UserSession session = first(buckets, hash);
      while (session != null && !(session.hash() == hash && session.user().equals(user))) {
        session = session.next();
      }
      return session;
    }

    private static @Nullable UserSession first(@Nullable UserSession[] buckets, int hash) {
      return (UserSession) BUCKET.getVolatile(buckets, hash & (buckets.length - 1));
    }

    private static void add(@Nullable UserSession[] buckets, UserSession session) {
      session.setNext(first(buckets, session.hash()));
      set(buckets, session.hash(), session);
    }

    private static void set(
        @Nullable UserSession[] buckets, int hash, @Nullable UserSession first) {
      BUCKET.setVolatile(buckets, hash & (buckets.length - 1), first);
    }

    synchronized @Nullable UserSession putIfAbsent(UserSession session, Runnable before) {
      UserSession present = find(buckets, session.user(), session.hash());
      if (present != null) {
        return present;
      }
      if (size == buckets.length) {
        grow(new UserSession[2 * size]);
      }
      before.run();
      add(buckets, session);
      size++;
      return null;
    }

    private void grow(@Nullable UserSession[] larger) {
      growing = true;
      for (UserSession first : buckets) {
        UserSession session = first;
        while (session != null) {
          UserSession rest = session.next();
          add(larger, session);
          session = rest;
        }
      }
      buckets = larger;
      growing = false;
    }

    synchronized boolean remove(UserSession session) {
      if (!link(session, session.next())) {
        return false;
      }
      size--;
      return true;
    }

    synchronized boolean replace(UserSession session, UserSession other) {
      if (find(buckets, session.user(), session.hash()) != session) {
        return false;
      }
      other.setNext(session.next());
      return link(session, other);
    }

    /** Has what leads to a session lead elsewhere; false if nothing does. */
    private boolean link(UserSession session, @Nullable UserSession to) {
      UserSession before = null;
      UserSession at = first(buckets, session.hash());
      while (at != null && at != session) {
        before = at;
        at = at.next();
      }
      if (at == null) {
        return false;
      }
      if (before == null) {
        set(buckets, session.hash(), to);
      } else {
        before.setNext(to);
      }
      return true;
    }
  }

  /** Part after part. */
  private final class All implements Iterator<UserSession> {
    private Iterator<UserSession> ofPart = Collections.emptyIterator();
    private int nextPart;

    @Override
    public boolean hasNext() {
      while (!ofPart.hasNext() && nextPart < parts.length) {
        ofPart = parts[nextPart++].all().iterator();
      }
      return ofPart.hasNext();
    }

    @Override
    public UserSession next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ofPart.next();
    }
  }
}
