package com.acme;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;
import java.io.Closeable;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Shared, and safe: final, volatile, or a static field, which is as shared as its class. */
@RegisterFunctionGroup(name = "clicks")
final class Clicks implements Closeable {
  static int instances;
  static final AtomicInteger ALL = new AtomicInteger();
  private final AtomicInteger count = new AtomicInteger();
  private volatile List<String> names = List.of();

  @GroupFunction
  int add(int number) {
    names = List.of();
    return count.addAndGet(number) + names.size();
  }

  @Override
  public void close() {}
}
