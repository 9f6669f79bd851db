package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(Special special) {}

class Base<T> {
  public T value;
  private List<T> more;

  public List<T> getMore() {
    return more;
  }

  public void setMore(List<T> more) {
    this.more = more;
  }
}

final class Special extends Base<Integer> {
  public String name;
}
