package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

@JsonNaming(Shouting.class)
record Question(String text) {}

class Shouting extends PropertyNamingStrategies.NamingBase {
  private static final long serialVersionUID = 1L;

  @Override
  public String translate(String name) { return name + "!"; }
}
