package app;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Answer> {
  @Override
  public Answer invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

record Question(Shape shape, Voice voice, Quiet quiet, Plain plain) {}

@JsonDeserialize(as = Circle.class)
interface Shape {
  int size();
}

record Circle(int size, String color) implements Shape {}

@JsonDeserialize(as = Loud.class)
class Voice {
  public String tone = "";

  @JsonCreator
  Voice(@JsonProperty("text") String text) {}
}

class Loud extends Voice {
  @JsonCreator
  Loud(@JsonProperty("words") String words) { super(words); }
}

@JsonDeserialize(as = Silent.class)
class Quiet {
  Quiet() {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  Quiet(String text) {}
}

class Silent extends Quiet {
  public int minutes;
}

@JsonDeserialize(as = Plain.class)
@JsonSerialize(as = Plain.class)
record Plain(int one) {}

record Answer(Report report, Score score, Minutes minutes, Plain plain) {}

@JsonSerialize(as = Summary.class)
class Report extends Summary {
  public String body = "";
}

@JsonSerialize(as = Summary.class)
class Score extends Summary {
  @JsonValue
  public int points() { return 3; }
}

class Summary {
  public String title = "";
}

@JsonSerialize(as = Protocol.class)
class Protocol {
  public String day = "";
}

class Minutes extends Protocol {
  public String text = "";
}
