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

record Question(
    int[] numbers, String[] texts, double[][] matrix, boolean[] flags, Inner[] inners,
    List<String>[] lists) {}

record Inner(int value) {}
