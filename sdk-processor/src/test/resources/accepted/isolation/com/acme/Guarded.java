package com.acme;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import java.util.ArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Shared classes that change under a lock of some kind. */
final class Guarded {
  private Guarded() {}

  /** As the annotations of others are called. */
  @interface GuardedBy {
    String value();
  }

  @RegisterFunction(name = "by_synchronized")
  static final class BySynchronized implements SingleFunction<String, Integer> {
    private int count;

    @Override
    public synchronized Integer invoke(String input) {
      return ++count;
    }
  }

  @RegisterFunction(name = "by_lock")
  static final class ByLock implements SingleFunction<String, Integer> {
    private final Lock lock = new ReentrantReadWriteLock().writeLock();
    private int count;

    @Override
    public Integer invoke(String input) {
      lock.lock();
      try {
        return ++count;
      } finally {
        lock.unlock();
      }
    }
  }

  @RegisterFunction(name = "by_monitor")
  static final class ByMonitor implements SingleFunction<String, Integer> {
    private final Object monitor = new Object();
    private int count;

    @Override
    public Integer invoke(String input) {
      synchronized (monitor) {
        return ++count;
      }
    }
  }

  @RegisterFunction(name = "by_annotation")
  static final class ByAnnotation implements SingleFunction<String, Integer> {
    @GuardedBy("this")
    private int count;

    @Override
    public Integer invoke(String input) {
      synchronized (this) {
        return ++count;
      }
    }
  }

  /** A record's fields are final. */
  @RegisterFunction(name = "record")
  record OfRecord() implements SingleFunction<String, Integer> {
    @Override
    public Integer invoke(String input) {
      return input.length();
    }
  }

  /** Not what AutoCloseable has: it gives something. */
  @RegisterFunction(name = "closing")
  static final class Closing implements SingleFunction<String, Integer> {
    public boolean close() {
      return true;
    }

    @Override
    public Integer invoke(String input) {
      return input.length();
    }
  }

  /** Nor this, which is nobody's in particular. */
  @RegisterPerUserFunction(name = "closing_all")
  static final class ClosingAll implements SingleFunction<String, Integer> {
    static final Words WORDS = new Words();

    public static void close() {}

    @Override
    public Integer invoke(String input) {
      return WORDS.size();
    }
  }

  /** A class of the author's own, of which nothing is known. */
  static final class Words extends ArrayList<String> {
    private static final long serialVersionUID = 1L;
  }
}
