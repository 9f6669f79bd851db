package dev.peruser.server;

import dev.peruser.api.FunctionException;
import dev.peruser.api.InvalidInputException;
import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.RejectedInputException;
import dev.peruser.runtime.TurnAttributes;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs one turn. */
@Command(
    name = "run",
    description = "Runs one turn and prints its output; a stream's chunks, one on each line.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private WorkflowSource source = new WorkflowSource();

  @Option(names = "--input", required = true, paramLabel = "JSON", description = "The input.")
  private String input = "";

  @Option(
      names = "--user",
      paramLabel = "ID",
      defaultValue = "local",
      description = "Whose turn it is. Default: ${DEFAULT-VALUE}.")
  private String user = "local";

  @Override
  public Integer call() throws Exception {
    if (user.isBlank()) {
      throw new ParameterException(spec.commandLine(), "--user cannot be blank");
    }
    try (PluginFolder plugins = source.plugins();
        PerUserRuntime runtime = PerUserRuntime.start(source.config(plugins.loader()))) {
      run(runtime, spec.commandLine().getOut());
    }
    return 0;
  }

  private void run(PerUserRuntime runtime, PrintWriter out) throws Exception {
    byte[] json = input.getBytes(StandardCharsets.UTF_8);
    try {
      Object value = runtime.workflow().readInput(json, 0, json.length);
      var printer = new Printer(runtime, out);
      User turnOf = User.of("cli", user);
      if (runtime.workflow().isSingle()) {
        runtime.submit(turnOf, value, TurnAttributes.NONE, printer);
      } else {
        runtime.submitStream(turnOf, value, TurnAttributes.NONE, printer);
      }
      printer.ended.get();
    } catch (RejectedInputException e) {
      throw new FailedTurnException(
          e.mistakes().stream()
              .map(mistake -> told(mistake.pointer(), mistake.message()))
              .collect(Collectors.joining("\n")),
          e);
    } catch (ExecutionException e) {
      throw told(e.getCause());
    }
  }

  private static Exception told(@Nullable Throwable failure) {
    if (failure instanceof InvalidInputException e) {
      return new FailedTurnException(told(e.pointer(), String.valueOf(e.getMessage())), e);
    }
    if (failure instanceof FunctionException e) {
      return new FailedTurnException(String.valueOf(e.getMessage()), e);
    }
    return failure instanceof Exception e ? e : new ExecutionException(failure);
  }

  private static String told(String pointer, String message) {
    return "The input" + (pointer.isEmpty() ? "" : " at " + pointer) + ": " + message;
  }

  /** Prints each value as it comes. */
  private static final class Printer implements Receiver {
    private final PerUserRuntime runtime;
    private final PrintWriter out;
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

    Printer(PerUserRuntime runtime, PrintWriter out) {
      this.runtime = runtime;
      this.out = out;
    }

    @Override
    public void next(@Nullable Object value) {
      byte[] json =
          runtime.workflow().isSingle()
              ? runtime.workflow().writeOutput(value)
              : runtime.workflow().writeChunk(value);
      out.println(new String(json, StandardCharsets.UTF_8));
      out.flush();
    }

    @Override
    public void completed() {
      ended.complete(true);
    }

    @Override
    public void failed(Throwable failure) {
      ended.completeExceptionally(failure);
    }
  }
}
