package com.acme;

import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/** Constants of all kinds, and state where it belongs. */
@RegisterPerUserFunction(name = "notepad")
@SuppressWarnings("peruser:close-never-called")
public final class Notepad extends Pad implements SingleFunction<String, Integer>, Limits {
  static final int MOST = 3;
  private static final String GREETING = "hello";
  static final Pattern WORD = Pattern.compile("\\w+");
  static final BigDecimal PRICE = BigDecimal.ONE;
  static final Duration WAIT = Duration.ofSeconds(1);
  static final List<String> NAMES = List.of("a", "b");
  static final Set<String> KEYS = Set.of("a", "b");
  static final Map<String, Integer> SIZES = Map.of("a", 1);
  static final Optional<String> NONE = Optional.empty();
  static final String[] ARRAY = {"a"};
  static final Random RANDOM = new Random(1);
  static final EnumMap<TimeUnit, String> UNITS = new EnumMap<>(TimeUnit.class);
  static final EnumSet<TimeUnit> SHORT = EnumSet.of(TimeUnit.NANOSECONDS);
  static final ReentrantLock LOCK = new ReentrantLock();
  static final AtomicIntegerFieldUpdater<Notepad> UPDATER =
      AtomicIntegerFieldUpdater.newUpdater(Notepad.class, "count");

  @SuppressWarnings("peruser:static-state")
  private static int opened;

  private volatile int count;
  private String last = GREETING;
  private final Map<String, String> notes = new HashMap<>();
  final ConcurrentHashMap<String, Part> parts = new ConcurrentHashMap<>();
  final AtomicInteger calls = new AtomicInteger();

  Notepad(PerUserBuilder builder) {
    builder.onClose(this::clear);
    opened++;
  }

  @Override
  public Integer invoke(String input) {
    last = input;
    return notes.size() + new ArrayList<>(NAMES).size() + UPDATER.incrementAndGet(this) + last.length();
  }

  /** For the builder's onClose; not public, so nobody takes it for AutoCloseable's. */
  void close() {
    notes.clear();
  }

  public void close(boolean quickly) {}

  public int close(int code) {
    return code;
  }

  private void clear() {
    close();
  }

  /** Nested and registered on its own: everybody's state is everybody's anyway. */
  record Part(String name) {
    static final List<String> KNOWN = List.of();
  }

  enum Mode {
    FAST,
    SLOW
  }
}
