package dev.peruser.servlet;

import dev.peruser.model.problem.Place;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.workflow.FrontEndOptions;
import dev.peruser.runtime.InvalidWorkflowException;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.servlet.http.Handler;
import dev.peruser.servlet.monitor.Health;
import dev.peruser.servlet.monitor.OperatorAccess;
import dev.peruser.servlet.monitor.UserMonitor;
import dev.peruser.servlet.turn.TurnHandlers;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The paths that are served, each exactly as it is written. */
final class Routes {
  private final Map<String, Route> byPath = new LinkedHashMap<>();
  private final String rootPath;

  private Routes(String rootPath) {
    this.rootPath = rootPath;
  }

  /**
   * The routes of a workflow file.
   *
   * @throws InvalidWorkflowException if two of them have the same path
   */
  static Routes of(PerUserRuntime runtime, TurnHandlers turns, OperatorAccess operator) {
    FrontEndOptions frontEnd = runtime.options().frontEnd();
    var routes = new Routes(frontEnd.rootPath());
    for (String path : workflowPaths(frontEnd)) {
      String stream = path + "/stream";
      routes.add(
          "POST",
          path,
          runtime.workflow().isSingle()
              ? turns::single
              : TurnHandlers.onlyStreams(frontEnd.rootPath() + stream));
      routes.add("POST", stream, turns::stream);
    }
    if (runtime.workflow().isPerUser()) {
      routes.add("DELETE", "/v1/session", turns::endSession);
    }
    var health = new Health(runtime);
    routes.add("GET", "/health", health::live);
    routes.add("GET", "/health/ready", health::ready);
    if (runtime.options().enablePerUserMonitoring()) {
      routes.add("GET", "/monitor/users", new UserMonitor(runtime, operator)::answer);
    }
    return routes;
  }

  private static Set<String> workflowPaths(FrontEndOptions frontEnd) {
    var paths = new LinkedHashSet<>(List.of(frontEnd.workflow().path()));
    if (!frontEnd.disableLegacyRoutes()) {
      frontEnd.workflow().legacyPath().ifPresent(paths::add);
    }
    return paths;
  }

  private void add(String method, String path, Handler handler) {
    String full = rootPath + path;
    if (byPath.put(full, new Route(method, full, handler)) != null) {
      throw new InvalidWorkflowException(List.of(ProblemId.ROUTE_TWICE.at(Place.NONE, full)));
    }
  }

  @Nullable Route find(String path) {
    return byPath.get(path);
  }

  Set<String> paths() {
    return Set.copyOf(byPath.keySet());
  }
}
