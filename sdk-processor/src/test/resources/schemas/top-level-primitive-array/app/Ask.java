package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<int[], int[]> {
  @Override
  public int[] invoke(int[] input) {
    return input;
  }
}


