package dev.peruser.server;

import dev.peruser.runtime.BuildFailedException;
import dev.peruser.runtime.InvalidWorkflowException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line. It ends with 0 if all went well, 1 if the workflow, a turn or the server did
 * not, 2 if the command line itself is wrong.
 */
@Command(
    name = "peruser",
    description = "Serves a workflow: one isolated instance for each user.",
    mixinStandardHelpOptions = true,
    versionProvider = InfoCommand.Version.class,
    subcommands = {ServeCommand.class, RunCommand.class, ValidateCommand.class, InfoCommand.class})
public final class Main implements Runnable {
  static final int FAILED = 1;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /**
   * Runs a command and ends the process.
   *
   * @param arguments the command and its options
   */
  public static void main(String[] arguments) {
    QuietLogging.set();
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(
            (failure, commandLine, result) -> tell(failure, commandLine.getErr()));
  }

  /** What the user can mend is told in a message; only what nobody expects has a stack trace. */
  private static int tell(Exception failure, PrintWriter err) {
    if (failure instanceof InvalidWorkflowException
        || failure instanceof ListenException
        || failure instanceof FailedTurnException) {
      err.println(failure.getMessage());
    } else if (failure instanceof BuildFailedException && failure.getCause() != null) {
      err.println(failure.getMessage());
      failure.getCause().printStackTrace(err);
    } else {
      failure.printStackTrace(err);
    }
    return FAILED;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }
}
