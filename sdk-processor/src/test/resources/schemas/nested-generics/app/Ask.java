package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(Page<Item> items, Page<String> texts, Wrapper<List<Optional<Item>>> wrapped) {}

record Page<T>(List<T> content, Map<String, T> byName, Optional<T> first) {}

record Wrapper<T>(T value) {}

record Item(int id) {}
