package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

record Question(Page<String> texts, Page<Integer> counts) {}

class Page<T> {
  public T first;
  private List<T> more = List.of();

  public List<T> getMore() { return more; }
  public void setMore(List<T> more) { this.more = more; }
}
