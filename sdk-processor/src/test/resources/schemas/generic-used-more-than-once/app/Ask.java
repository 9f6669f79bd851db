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
    Page<Item> one, Page<Item> two, Page<String> text, Page<String> texts,
    Page<List<String>> lists, Page<List<String>> more, Page<List<Item>> others, Page<List<Item>> rest) {}

record Page<T>(T content, int number) {}

record Item(String name) {}
