package app;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(
    @JsonIgnore Optional<String> hidden, @JsonIgnore(false) int kept, Secret secret, Bean bean) {}

record Secret(@JsonIgnore @Nullable String text, int value) {}

class Bean {
  @JsonIgnore public String ignored = "";
  private int half;

  @JsonIgnore public int getHalf() { return half; }
  @JsonProperty public void setHalf(int half) { this.half = half; }
}
