package dev.peruser.testing.plugin;

import dev.peruser.api.InvocationContext;
import dev.peruser.api.NotInTurnException;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import java.util.concurrent.FutureTask;

/** A per-user workflow that tells what it knows of its turn, on its own thread and on another. */
@RegisterPerUserFunction(
    name = "context",
    inputType = String.class,
    singleOutputType = Context.Output.class)
public final class Context implements SingleFunction<String, Context.Output> {
  private final boolean knownWhileBuilding;

  /** What is known. */
  public record Output(
      String user,
      String conversation,
      String runId,
      String userOnWrappedThread,
      boolean knownOnPlainThread,
      boolean knownWhileBuilding) {}

  Context() {
    knownWhileBuilding = isKnown();
  }

  @Override
  public Output invoke(String input) throws Exception {
    InvocationContext context = InvocationContext.current();
    context.usage().reportLlmCall(10, 5);
    Script.event("context of " + input);
    return new Output(
        userId(InvocationContext.current()),
        context.conversationId().orElse(""),
        context.runId(),
        onThread(new FutureTask<>(context.wrap(() -> userId(InvocationContext.current())))),
        onThread(new FutureTask<>(Context::isKnown)),
        knownWhileBuilding);
  }

  private static String userId(InvocationContext context) {
    return context.user().orElseThrow().id();
  }

  private static <T> T onThread(FutureTask<T> task) throws Exception {
    new Thread(task).start();
    return task.get();
  }

  private static boolean isKnown() {
    try {
      InvocationContext.current();
      return true;
    } catch (NotInTurnException e) {
      return false;
    }
  }
}
