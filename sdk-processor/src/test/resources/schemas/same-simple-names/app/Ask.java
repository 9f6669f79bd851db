package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(First.Item first, Second.Item second, List<First.Item> firsts, List<Second.Item> seconds) {}

final class First {
  private First() {}

  record Item(int one) {}
}

final class Second {
  private Second() {}

  record Item(int two) {}
}
