package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<String, Answer> {
  @Override
  public Answer invoke(String input) {
    throw new IllegalStateException("never called");
  }
}

record Answer(Result<Note> result) {}

sealed interface Result<T> permits Ok, Failed {}

record Ok<T>(T value) implements Result<T> {}

record Failed<T>(String reason) implements Result<T> {}

record Note(String text) {}
