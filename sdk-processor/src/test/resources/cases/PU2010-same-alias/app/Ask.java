package app;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

record Question(@JsonAlias("b") String a, @JsonAlias({"c", "a"}) String b) {}
