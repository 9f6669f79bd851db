package dev.peruser.servlet.monitor;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.UserMetrics;
import dev.peruser.servlet.http.HttpProblemException;
import dev.peruser.servlet.http.Json;
import dev.peruser.servlet.http.Query;
import dev.peruser.servlet.http.UntakenAnswers;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is known of the live sessions, in the original's words, and of all together. The users are
 * written one after the other: however many there are, one is in memory.
 */
public record UserMonitor(PerUserRuntime runtime, OperatorAccess access, UntakenAnswers untaken) {
  public void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException, HttpProblemException {
    access.require(request, response);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(Json.MEDIA_TYPE);
    write(response.getOutputStream(), userId(request));
  }

  private static @Nullable String userId(HttpServletRequest request) {
    List<String> values = Query.parameters(request).get("user_id");
    return values == null ? null : values.get(0);
  }

  private void write(ServletOutputStream out, @Nullable String userId) throws IOException {
    out.print(
        "{\"timestamp\":\"" + Instant.now().truncatedTo(ChronoUnit.MILLIS) + "\",\"users\":[");
    int count = 0;
    Iterator<UserMetrics> users =
        runtime
            .streamUsers()
            .filter(metrics -> userId == null || metrics.user().id().equals(userId))
            .iterator();
    while (users.hasNext()) {
      if (count++ > 0) {
        out.print(",");
      }
      out.write(Json.bytes(report(users.next())));
    }
    out.print("],\"total_active_users\":" + count); // only now it is known
    if (userId == null) {
      ObjectNode all = JsonNodeFactory.instance.objectNode();
      AllUsersReport.write(runtime.metrics(), untaken, all);
      out.print(",\"all_users\":");
      out.write(Json.bytes(all));
    }
    out.print("}");
  }

  private ObjectNode report(UserMetrics metrics) {
    ObjectNode user = JsonNodeFactory.instance.objectNode();
    user.put("user_id", metrics.user().id());
    user.putObject("session")
        .put("created_at", metrics.createdAt().toString())
        .put("last_activity", metrics.lastActivity().toString())
        .put("build_ms", Json.millis(metrics.buildTime()))
        .put("ref_count", metrics.activeTurns())
        .put("is_active", metrics.activeTurns() > 0)
        .put("is_stuck", metrics.stuck());
    user.putObject("requests")
        .put("total_requests", metrics.totalTurns())
        .put("active_requests", metrics.activeTurns())
        .put("waiting_requests", metrics.waitingTurns())
        .put("avg_latency_ms", Json.millis(metrics.averageLatency()))
        .put("max_latency_ms", Json.millis(metrics.maxLatency()))
        .put("error_count", metrics.failedTurns())
        .put("cancelled_count", metrics.cancelledTurns());
    int functions = runtime.perUserFunctions();
    int groups = runtime.perUserGroups();
    user.putObject("memory")
        .put("per_user_functions_count", functions)
        .put("per_user_function_groups_count", groups)
        .put("exit_stack_size", functions + groups + 1); // and the workflow itself
    writeUsage(user, metrics.promptTokens(), metrics.completionTokens(), metrics.llmCalls());
    return user;
  }

  public static void writeUsage(
      ObjectNode parent, long promptTokens, long completionTokens, long calls) {
    parent
        .putObject("llm_usage")
        .put("prompt_tokens", promptTokens)
        .put("completion_tokens", completionTokens)
        .put("total_tokens", promptTokens + completionTokens)
        .put("llm_calls", calls);
  }
}
