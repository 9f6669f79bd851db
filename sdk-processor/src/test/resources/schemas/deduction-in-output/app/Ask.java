package app;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<String, Answer> {
  @Override
  public Answer invoke(String input) {
    throw new IllegalStateException("never called");
  }
}

@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
sealed interface Answer permits Found, Missing {}

record Found(List<String> notes) implements Answer {}

record Missing(String reason) implements Answer {}
