package dev.peruser.benchmarks.http;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.servlet.PerUserServlet;
import jakarta.servlet.Servlet;
import java.util.List;

/** What is deployed: one application for each contestant. */
final class Applications {
  /** The limits are out of the way: the others have none. */
  private static final String WORKFLOW =
      """
      general:
        per_user_max_sessions: 20000000
        front_end: {allow_unsigned_cookies: true}
      workflow: {_type: counter}
      """;

  private Applications() {}

  /**
   * An application of one servlet.
   *
   * @param path where it is
   * @param servlet what serves it
   * @param mappings the paths that are the servlet's
   */
  record Application(String path, Servlet servlet, List<String> mappings) {}

  static List<Application> all() {
    return List.of(ours(), byHand(), spring());
  }

  private static Application ours() {
    PerUserRuntime runtime = PerUserRuntime.start(RuntimeConfig.fromText("workflow.yml", WORKFLOW));
    var servlet = new PerUserServlet(runtime, PerUserServlet.Option.CLOSES_RUNTIME);
    return new Application(Contestant.PERUSER.path(), servlet, List.copyOf(servlet.paths()));
  }

  private static Application byHand() {
    return new Application(
        Contestant.BY_HAND.path(),
        new HandWrittenServlet(),
        List.of("/v1/workflow", "/v1/workflow/stream"));
  }

  private static Application spring() {
    return new Application(Contestant.SPRING.path(), SpringCounters.servlet(), List.of("/"));
  }
}
