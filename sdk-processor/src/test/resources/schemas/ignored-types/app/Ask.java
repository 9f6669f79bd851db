package app;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

class Question {
  public String text = "";
  public Internal internal = new Internal();
  public External external = new External();
}

@JsonIgnoreType
class Internal {
  public int value;
}

@JsonIgnoreType(false)
class External {
  public int value;
}
