package dev.peruser.model.workflow;

import dev.peruser.model.problem.FilePlace;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.workflow.FrontEndOptions.WorkflowPaths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two of the paths that a file has served are the same. What is not known yet, or is wrong, is
 * taken for no path: of that enough is said elsewhere.
 */
final class RouteTwice {
  private static final String STREAM = "/stream";

  private static final YamlMap EMPTY = new YamlMap(new FilePlace("", 0, 0), Map.of());

  private final Set<String> taken = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private RouteTwice() {}

  /**
   * A path for turns.
   *
   * @param path the path, without the root path, which all have
   * @param written where the file says it; empty for a default
   */
  private record TurnPath(String path, Optional<YamlNode> written) {}

  /**
   * Holds all paths against each other.
   *
   * @param general the section {@code general}
   * @param perUser whether the workflow is known to be per-user
   */
  static List<Problem> check(YamlMap general, boolean perUser) {
    var rule = new RouteTwice();
    section(general, "front_end")
        .ifPresent(
            frontEnd -> {
              rule.takeOurs(general, frontEnd, perUser);
              // Defaults clash with nothing of ours, so that each clash has a place.
              Stream.concat(workflowPaths(frontEnd).stream(), endpointPaths(frontEnd))
                  .sorted(Comparator.comparing(path -> path.written().isPresent()))
                  .forEach(rule::take);
            });
    return rule.problems;
  }

  private void takeOurs(YamlMap general, YamlMap frontEnd, boolean perUser) {
    taken.addAll(List.of("/health", "/health/ready"));
    if (perUser) {
      taken.add("/v1/session");
    }
    if (is(true, general, "enable_per_user_monitoring", false)) {
      taken.add("/monitor/users");
    }
    if (is(true, frontEnd, "docs", true)) {
      taken.addAll(
          List.of(
              "/openapi.json",
              "/docs",
              "/docs/docs.js",
              "/docs/swagger-ui-bundle.js",
              "/docs/swagger-ui.css"));
    }
  }

  /** The two may be one. */
  private static List<TurnPath> workflowPaths(YamlMap frontEnd) {
    var paths = new ArrayList<TurnPath>();
    Optional<YamlMap> section = section(frontEnd, "workflow");
    section.flatMap(map -> path(map, "path", WorkflowPaths.DEFAULTS.path())).ifPresent(paths::add);
    if (is(false, frontEnd, "disable_legacy_routes", false)) {
      section
          .flatMap(
              map -> path(map, "legacy_path", WorkflowPaths.DEFAULTS.legacyPath().orElseThrow()))
          .filter(legacy -> paths.stream().noneMatch(path -> path.path().equals(legacy.path())))
          .ifPresent(paths::add);
    }
    return paths;
  }

  private static Stream<TurnPath> endpointPaths(YamlMap frontEnd) {
    return frontEnd
        .get(EndpointReader.KEY)
        .filter(YamlList.class::isInstance)
        .map(list -> ((YamlList) list).items())
        .orElse(List.of())
        .stream()
        .filter(YamlMap.class::isInstance)
        .flatMap(item -> ((YamlMap) item).get("path").stream())
        .flatMap(value -> written(value).stream());
  }

  private static Optional<TurnPath> path(YamlMap section, String key, String otherwise) {
    return section
        .get(key)
        .map(RouteTwice::written)
        .orElse(Optional.of(new TurnPath(otherwise, Optional.empty())));
  }

  private static Optional<TurnPath> written(YamlNode value) {
    return value.toPlain() instanceof String path && FrontEndOptionsReader.isRoute(path)
        ? Optional.of(new TurnPath(path, Optional.of(value)))
        : Optional.empty();
  }

  /** A section that is not there says nothing; one that is no map is not known. */
  private static Optional<YamlMap> section(YamlMap map, String key) {
    YamlNode section = map.get(key).orElse(EMPTY);
    return section instanceof YamlMap known ? Optional.of(known) : Optional.empty();
  }

  private static boolean is(boolean wanted, YamlMap section, String key, boolean otherwise) {
    return section
        .get(key)
        .map(value -> Boolean.valueOf(wanted).equals(value.toPlain()))
        .orElse(otherwise == wanted);
  }

  /** Of a path and its stream only one is told: they are one mistake. */
  private void take(TurnPath path) {
    Stream.of("", STREAM)
        .filter(suffix -> taken.contains(path.path() + suffix))
        .findFirst()
        .ifPresent(
            suffix ->
                path.written()
                    .ifPresent(
                        value ->
                            problems.add(
                                ProblemId.ROUTE_TWICE.at(
                                    value.place(), Shown.source(value) + suffix))));
    taken.add(path.path());
    taken.add(path.path() + STREAM);
  }
}
