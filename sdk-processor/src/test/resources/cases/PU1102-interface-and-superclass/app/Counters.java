package app;

import java.util.concurrent.atomic.AtomicInteger;

interface Counters {
  AtomicInteger CALLS = new AtomicInteger();
}
