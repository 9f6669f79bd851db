package dev.peruser.servlet;

import dev.peruser.model.workflow.FrontEndOptions;
import dev.peruser.runtime.Endpoint;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.Workflow;
import dev.peruser.servlet.http.Handler;
import dev.peruser.servlet.http.UnhurriedContents;
import dev.peruser.servlet.identity.Identity;
import dev.peruser.servlet.monitor.Health;
import dev.peruser.servlet.monitor.OperatorAccess;
import dev.peruser.servlet.monitor.UserMonitor;
import dev.peruser.servlet.openapi.EntryOperations;
import dev.peruser.servlet.openapi.OpenApiHandler;
import dev.peruser.servlet.openapi.Operation;
import dev.peruser.servlet.openapi.PlainOperations;
import dev.peruser.servlet.openapi.SwaggerUi;
import dev.peruser.servlet.turn.TurnHandlers;
import java.util.ArrayList;
import java.util.HashSet;
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

  /** The routes of a workflow file. */
  static Routes of(
      PerUserRuntime runtime,
      Identity identity,
      TurnHandlers turns,
      OperatorAccess operator,
      UnhurriedContents contents) {
    FrontEndOptions frontEnd = runtime.options().frontEnd();
    var routes = new Routes(frontEnd.rootPath());
    for (String path : workflowPaths(frontEnd)) {
      boolean legacy = !path.equals(frontEnd.workflow().path());
      routes.addTurns(
          path, turns, EntryOperations.ofWorkflow(runtime.workflow(), legacy, identity));
    }
    routes.addEndpoints(runtime.endpoints(), turns, identity);
    if (runtime.workflow().isPerUser()) {
      routes.add("DELETE", "/v1/session", turns::endSession, PlainOperations.endSession(identity));
    }
    var health = new Health(runtime);
    routes.add("GET", "/health", health::live, PlainOperations.health());
    routes.add("GET", "/health/ready", health::ready, PlainOperations.ready());
    if (runtime.options().enablePerUserMonitoring()) {
      routes.add(
          "GET",
          "/monitor/users",
          new UserMonitor(runtime, operator, contents.untaken())::answer,
          PlainOperations.monitorUsers(operator.schemes(), operator.mayNeedNone()));
    }
    if (frontEnd.docs()) {
      routes.addDocs(runtime.workflow(), contents);
    }
    return routes;
  }

  private void addEndpoints(List<Endpoint> endpoints, TurnHandlers turns, Identity identity) {
    var names = new HashSet<String>();
    for (Endpoint endpoint : endpoints) {
      int number = 1;
      EntryOperations operations;
      do {
        operations = EntryOperations.ofEndpoint(endpoint, endpoint.path(), number++, identity);
      } while (!names.add(operations.name()));
      addTurns(endpoint.path(), turns.of(endpoint), operations);
    }
  }

  private void addTurns(String path, TurnHandlers turns, EntryOperations operations) {
    String stream = path + "/stream";
    operations
        .single()
        .ifPresentOrElse(
            operation -> add("POST", path, turns::single, operation),
            () -> add("POST", path, turns.onlyStreams(rootPath + stream), null));
    add("POST", stream, turns::stream, operations.stream());
  }

  private void addDocs(Workflow workflow, UnhurriedContents contents) {
    var document = new OpenApiHandler(contents, workflow, rootPath, this::operations);
    add("GET", "/openapi.json", document::answer, null);
    for (SwaggerUi file : SwaggerUi.files(contents)) {
      add("GET", file.path(), file, null);
    }
  }

  private static Set<String> workflowPaths(FrontEndOptions frontEnd) {
    var paths = new LinkedHashSet<>(List.of(frontEnd.workflow().path()));
    if (!frontEnd.disableLegacyRoutes()) {
      frontEnd.workflow().legacyPath().ifPresent(paths::add);
    }
    return paths;
  }

  /** No file without mistakes has a path twice. */
  private void add(String method, String path, Handler handler, @Nullable Operation operation) {
    String full = rootPath + path;
    if (byPath.put(full, new Route(method, full, handler, operation)) != null) {
      throw new IllegalStateException("The path " + full + " is served twice");
    }
  }

  /** What the OpenAPI document tells. */
  private List<Operation.At> operations() {
    var operations = new ArrayList<Operation.At>();
    for (Route route : byPath.values()) {
      if (route.operation() != null) {
        String path = route.path().substring(rootPath.length());
        operations.add(new Operation.At(route.method(), path, route.operation()));
      }
    }
    return operations;
  }

  @Nullable Route find(String path) {
    return byPath.get(path);
  }

  Set<String> paths() {
    return Set.copyOf(byPath.keySet());
  }
}
