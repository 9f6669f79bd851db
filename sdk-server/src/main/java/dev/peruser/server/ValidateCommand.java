package dev.peruser.server;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.runtime.PerUserRuntime;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what is wrong with a workflow file. */
@Command(
    name = "validate",
    description = "Checks a workflow file against the plugins; builds nothing.",
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private WorkflowSource source = new WorkflowSource();

  @Override
  public Integer call() {
    List<Problem> problems = problems();
    PrintWriter out = spec.commandLine().getOut();
    problems.forEach(problem -> out.println(problem));
    if (problems.isEmpty()) {
      out.println("No problems.");
    }
    out.flush();
    return problems.stream()
            .anyMatch(problem -> problem.id().severity() == ProblemId.Severity.ERROR)
        ? Main.FAILED
        : 0;
  }

  private List<Problem> problems() {
    try (PluginFolder plugins = source.plugins()) {
      return PerUserRuntime.check(source.config(plugins.loader()));
    }
  }
}
