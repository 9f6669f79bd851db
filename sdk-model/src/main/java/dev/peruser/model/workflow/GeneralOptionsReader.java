package dev.peruser.model.workflow;

import dev.peruser.model.problem.Problem;
import java.util.List;

/** Reads the section {@code general}. */
final class GeneralOptionsReader {
  /** What the original has here and we do not. */
  private static final List<String> UNSUPPORTED = List.of("telemetry", "use_uvloop");

  private GeneralOptionsReader() {}

  static GeneralOptions read(YamlMap map, List<Problem> problems) {
    var section = new OptionSection("general", map, problems);
    GeneralOptions otherwise = GeneralOptions.DEFAULTS;
    var options =
        new GeneralOptions(
            section.duration(
                "per_user_workflow_timeout", otherwise.perUserWorkflowTimeout(), false),
            section.duration(
                "per_user_workflow_cleanup_interval",
                otherwise.perUserWorkflowCleanupInterval(),
                false),
            section.bool("enable_per_user_monitoring", otherwise.enablePerUserMonitoring()),
            atLeast(section, "per_user_max_concurrency", otherwise.perUserMaxConcurrency(), 1),
            atLeast(section, "per_user_max_waiting", otherwise.perUserMaxWaiting(), 0),
            atLeast(section, "per_user_max_sessions", otherwise.perUserMaxSessions(), 1),
            section.integer("per_user_max_new_sessions_per_second", 1, Integer.MAX_VALUE),
            section.duration("min_idle_before_eviction", otherwise.minIdleBeforeEviction(), true),
            section.duration("turn_timeout", otherwise.turnTimeout(), false),
            section.duration("build_timeout", otherwise.buildTimeout(), false),
            section.duration("close_timeout", otherwise.closeTimeout(), false),
            section.duration("shutdown_timeout", otherwise.shutdownTimeout(), false),
            section.bool("validate_at_startup", otherwise.validateAtStartup()),
            section
                .map("front_end")
                .map(frontEnd -> FrontEndOptionsReader.read(frontEnd, problems))
                .orElse(otherwise.frontEnd()));
    section.unsupported(UNSUPPORTED);
    section.reportUnknownKeys();
    return options;
  }

  private static int atLeast(OptionSection section, String key, int otherwise, int least) {
    return section.integer(key, otherwise, least, Integer.MAX_VALUE);
  }
}
