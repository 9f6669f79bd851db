package dev.peruser.testing.plugin;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** A shared function: counts everybody's calls. */
@RegisterFunction(name = "everybodys", inputType = String.class, singleOutputType = Integer.class)
public final class Everybodys implements SingleFunction<String, Integer>, AutoCloseable {
  private final AtomicInteger calls = new AtomicInteger();

  Everybodys() throws Exception {
    Script.event("build everybodys");
  }

  @Override
  public Integer invoke(String input) throws Exception {
    Script.act("everybodys " + input);
    return calls.incrementAndGet();
  }

  @Override
  public void close() throws IOException {
    Script.closeEvent("close everybodys");
  }
}
