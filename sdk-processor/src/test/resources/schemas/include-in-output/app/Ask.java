package app;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;
import org.jspecify.annotations.Nullable;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<String, Answer> {
  @Override
  public Answer invoke(String input) {
    throw new IllegalStateException("never called");
  }
}

record Answer(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> tags,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int count,
    @JsonInclude(JsonInclude.Include.ALWAYS) String always,
    Sparse sparse) {}

@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Sparse(String text, List<Integer> numbers) {}
