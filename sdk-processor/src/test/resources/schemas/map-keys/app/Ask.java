package app;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.Map;
import java.util.UUID;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(
    Map<Color, String> colors, Map<UUID, String> ids, Map<Integer, String> ints,
    Map<Long, String> longs, Map<Byte, String> bytes, Map<Short, String> shorts,
    Map<Boolean, String> flags, Map<Character, String> letters) {}

enum Color { RED, @JsonProperty("green") GREEN }
