package app;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(Animal animal) {}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface Animal permits Cat, Dog {}

@JsonTypeName("cat")
record Cat(int lives) implements Animal {}

sealed interface Dog extends Animal permits Poodle, Terrier {}

@JsonTypeName("poodle")
record Poodle(String hair) implements Dog {}

@JsonTypeName("terrier")
record Terrier(int size) implements Dog {}
