package dev.peruser.servlet.monitor;

import dev.peruser.runtime.Latencies;
import dev.peruser.runtime.RuntimeMetrics;
import dev.peruser.servlet.http.Json;
import dev.peruser.servlet.http.UntakenAnswers;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** What all users' turns and sessions have come to, as the monitor shows it. */
public final class AllUsersReport {
  private AllUsersReport() {}

  static void write(RuntimeMetrics metrics, UntakenAnswers untaken, ObjectNode report) {
    ObjectNode sessions =
        report
            .putObject("sessions")
            .put("live", metrics.liveSessions())
            .put("stuck", metrics.stuckSessions())
            .put("builds", metrics.builds().count())
            .put("failed_builds", metrics.failedBuilds());
    write(metrics.builds(), sessions.putObject("build_ms"));
    write(metrics.endedSessions(), sessions.putObject("ended"));
    ObjectNode requests =
        report
            .putObject("requests")
            .put("total_requests", metrics.turns().count())
            .put("active_requests", metrics.activeTurns())
            .put("waiting_requests", metrics.waitingTurns())
            .put("error_count", metrics.failedTurns())
            .put("cancelled_count", metrics.cancelledTurns());
    write(metrics.turns(), requests.putObject("latency_ms"));
    write(metrics.refusedTurns(), requests.putObject("refused"));
    write(untaken.counts(), requests.putObject("untaken"));
    UserMonitor.writeUsage(
        report, metrics.promptTokens(), metrics.completionTokens(), metrics.llmCalls());
  }

  private static void write(Latencies latencies, ObjectNode object) {
    object
        .put("avg", Json.millis(latencies.average()))
        .put("p50", Json.millis(latencies.within(0.5)))
        .put("p90", Json.millis(latencies.within(0.9)))
        .put("p99", Json.millis(latencies.within(0.99)))
        .put("p999", Json.millis(latencies.within(0.999)))
        .put("max", Json.millis(latencies.max()));
  }

  private static void write(Map<? extends Enum<?>, Long> counts, ObjectNode object) {
    new TreeMap<>(counts)
        .forEach((reason, count) -> object.put(reason.name().toLowerCase(Locale.ROOT), count));
  }
}
