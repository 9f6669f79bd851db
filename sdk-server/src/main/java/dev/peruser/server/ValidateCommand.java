package dev.peruser.server;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what is wrong with a workflow file. */
@Command(
    name = "validate",
    description = "Checks a workflow file against the plugins, as serve does; builds no function.",
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private WorkflowSource source = new WorkflowSource();

  @Override
  public Integer call() throws ListenException {
    PrintWriter out = spec.commandLine().getOut();
    var problems = new ArrayList<Problem>();
    try (PluginFolder plugins = source.plugins()) {
      PerUserServer.check(ServerOptions.of(source.config(plugins.loader())), problems::add);
      if (problems.isEmpty()) {
        out.println("No problems.");
      }
    } finally { // also what is known when a plugin's provider fails
      problems.forEach(problem -> out.println(problem));
      out.flush();
    }
    return problems.stream()
            .anyMatch(problem -> problem.id().severity() == ProblemId.Severity.ERROR)
        ? Main.FAILED
        : 0;
  }
}
