package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;
import java.util.concurrent.locks.ReentrantLock;

@RegisterFunctionGroup(name = "tally")
final class Tally {
  private int count;

  static final class Other {
    final ReentrantLock lock = new ReentrantLock();
    int guarded;
  }

  @GroupFunction
  int add(int number) {
    return number;
  }
}
