package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

@RegisterPerUserFunctionGroup(name = "tally")
final class Tally {
  static final AtomicInteger COUNT = new AtomicInteger();
  static final LongAdder SUM = new LongAdder();
  static final StringBuilder TEXT = new StringBuilder();
  static final StringBuffer BUFFER = new StringBuffer();
  static final ThreadLocal<String> USER = new ThreadLocal<>();
  static final BitSet FLAGS = new BitSet();

  @GroupFunction
  int add(int number) {
    return number;
  }
}
