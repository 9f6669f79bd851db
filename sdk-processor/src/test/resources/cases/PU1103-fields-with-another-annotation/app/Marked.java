package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.ArrayList;
import java.util.List;

@RegisterFunction(name = "marked")
public final class Marked implements SingleFunction<String, Integer> {
  @Deprecated private int count;
  String last = "";
  final List<String> names = new ArrayList<>();
  volatile boolean busy;
  static int calls;

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
