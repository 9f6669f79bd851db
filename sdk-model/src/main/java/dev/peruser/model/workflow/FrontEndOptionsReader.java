package dev.peruser.model.workflow;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.workflow.FrontEndOptions.Operator;
import dev.peruser.model.workflow.FrontEndOptions.WorkflowPaths;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads the section {@code general.front_end}. */
final class FrontEndOptionsReader {
  private static final String PATH = "general.front_end";

  /** One and the same: the original's is named so that its files can be brought along. */
  static final List<String> TYPES = List.of("fastapi", "servlet");

  private static final List<String> OTHER_TYPES = List.of("console", "mcp", "a2a", "fastmcp");

  /** What we plan, and what the original has for its own servers. */
  private static final List<String> UNSUPPORTED =
      List.of(
          "reload",
          "workers",
          "use_gunicorn",
          "runner_class",
          "scheduler_address",
          "db_url",
          "max_running_async_jobs",
          "dask_workers",
          "dask_log_level",
          "dask_worker_memory_limit",
          "dask_threads_per_worker",
          "step_adaptor",
          "oauth2_callback_path",
          "object_store",
          "enable_interactive_extensions");

  static final List<String> UNSUPPORTED_PATHS =
      List.of("websocket_path", "openai_api_path", "openai_api_v1_path", "legacy_openai_api_path");

  /**
   * No segment is {@code .} or {@code ..}, for containers resolve these before they look for a
   * route. The repetitions are possessive: others take stack for each segment.
   */
  private static final Pattern ROUTE =
      Pattern.compile("(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~@!$&'()+,=-]++)++");

  static final String ROUTE_RANGE =
      "a path such as /v1/workflow, with a leading and without a trailing slash, and no . or .. in it";

  private FrontEndOptionsReader() {}

  static FrontEndOptions read(YamlMap map, List<Problem> problems) {
    var section = new OptionSection(PATH, map, problems);
    FrontEndOptions otherwise = FrontEndOptions.DEFAULTS;
    section.choice("_type", TYPES, OTHER_TYPES);
    Predicate<String> rootPath = path -> path.isEmpty() || isRoute(path);
    var options =
        new FrontEndOptions(
            section
                .string("host", host -> !host.isBlank(), "a name or an address")
                .orElse(otherwise.host()),
            section.integer("port", otherwise.port(), 0, 65_535),
            section
                .string("root_path", rootPath, "empty, or " + ROUTE_RANGE)
                .orElse(otherwise.rootPath()),
            section
                .map("workflow")
                .map(paths -> workflowPaths(paths, problems))
                .orElse(otherwise.workflow()),
            section.bool("disable_legacy_routes", otherwise.disableLegacyRoutes()),
            section.integer("max_request_bytes", otherwise.maxRequestBytes(), 1, Integer.MAX_VALUE),
            section.duration("request_timeout", otherwise.requestTimeout(), false),
            IdentityOptionsReader.read(section, problems),
            section.bool("allow_unsigned_cookies", otherwise.allowUnsignedCookies()),
            section
                .map("operator")
                .map(operator -> operator(operator, problems))
                .orElse(otherwise.operator()),
            section.bool("docs", otherwise.docs()),
            section
                .map("cors")
                .map(cors -> CorsOptionsReader.read(PATH + ".cors", cors, problems))
                .orElse(otherwise.cors()));
    section.entry(EndpointReader.KEY); // read where all functions are known
    section.unsupported(UNSUPPORTED);
    section.reportUnknownKeys();
    return options;
  }

  private static WorkflowPaths workflowPaths(YamlMap map, List<Problem> problems) {
    var section = new OptionSection(PATH + ".workflow", map, problems);
    WorkflowPaths otherwise = WorkflowPaths.DEFAULTS;
    section.choice("method", List.of("POST"), List.of("GET", "PUT", "DELETE"));
    String path =
        section
            .string("path", FrontEndOptionsReader::isRoute, ROUTE_RANGE)
            .orElse(otherwise.path());
    Optional<YamlNode> legacy = section.value("legacy_path");
    Optional<String> legacyPath = otherwise.legacyPath();
    if (legacy.isPresent()) {
      // Null turns the path off, as in the original.
      legacyPath =
          legacy.get().toPlain() == null
              ? Optional.empty()
              : section.string("legacy_path", FrontEndOptionsReader::isRoute, ROUTE_RANGE);
    }
    section.unsupported(UNSUPPORTED_PATHS);
    section.reportUnknownKeys();
    return new WorkflowPaths(path, legacyPath);
  }

  static boolean isRoute(String path) {
    return ROUTE.matcher(path).matches();
  }

  private static Operator operator(YamlMap map, List<Problem> problems) {
    var section = new OptionSection(PATH + ".operator", map, problems);
    Predicate<String> notBlank = text -> !text.isBlank();
    var operator =
        new Operator(
            section.string("role", notBlank, "the name of a role"), token(section, problems));
    section.reportUnknownKeys();
    return operator;
  }

  /** A short one may still be a secret, and is not shown. */
  private static Optional<String> token(OptionSection section, List<Problem> problems) {
    Optional<YamlNode> token = section.value("token", Expected.STRING);
    String text = token.map(value -> String.valueOf(value.toPlain())).orElse("").strip();
    if (token.isPresent() && text.length() < Operator.LEAST_TOKEN_LENGTH) {
      problems.add(
          ProblemId.SHORT_TOKEN.at(
              token.get().place(), section.path("token"), Operator.LEAST_TOKEN_LENGTH));
      return Optional.empty();
    }
    return token.map(value -> text);
  }
}
