package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

record Question(BlockingQueue<String> queue, Tags tags) {}

final class Tags extends ArrayList<String> {
  private static final long serialVersionUID = 1L;

  Tags(int size) { super(size); }
}
