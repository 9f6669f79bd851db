package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

/**
 * What is asked.
 *
 * @param text the words, as they were said
 * @param limit how many answers are wanted
 */
record Question(String text, int limit, boolean exact, double weight, char mark, long id) {}
