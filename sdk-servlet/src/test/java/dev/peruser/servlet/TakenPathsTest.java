package dev.peruser.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.runtime.InvalidWorkflowException;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.servlet.PerUserServlet.Option;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule of workflow files that knows which paths are taken, against those that are served. */
class TakenPathsTest {
  private static final String ALL =
      """
      general:
        enable_per_user_monitoring: true
        front_end: {root_path: /ai, %s}
      functions: {other: {_type: actor}}
      workflow: {_type: actor}
      """;

  private static Set<String> paths(String workflow) {
    var config = RuntimeConfig.fromText("workflow.yml", workflow);
    try (PerUserRuntime runtime = PerUserRuntime.start(config)) {
      var servlet = new PerUserServlet(runtime, Option.LOOPBACK_LISTENER);
      try {
        return servlet.paths();
      } finally {
        servlet.destroy();
      }
    }
  }

  static Stream<String> served() {
    return paths(ALL.formatted("docs: true")).stream().map(path -> path.substring("/ai".length()));
  }

  @ParameterizedTest
  @MethodSource("served")
  void noEndpointCanHaveAPathThatIsServed(String path) {
    String endpoint = "endpoints: [{path: " + path + ", function_name: other}]";

    assertThatThrownBy(() -> paths(ALL.formatted(endpoint)))
        .isInstanceOf(InvalidWorkflowException.class)
        .hasMessageStartingWith(
            "workflow.yml:3:50: [PU4904] The path " + path + " would be served twice.");
  }

  @Test
  void whatIsNotServedIsFree() {
    assertThat(
            paths(
                """
                general:
                  front_end:
                    docs: false
                    disable_legacy_routes: true
                    endpoints:
                      - {path: /docs, function_name: other}
                      - {path: /openapi.json, function_name: other}
                      - {path: /monitor/users, function_name: other}
                      - {path: /v1/session, function_name: other}
                      - {path: /generate, function_name: other}
                functions: {other: {_type: shared_actor}}
                workflow: {_type: shared_actor}
                """))
        .contains("/docs", "/openapi.json", "/monitor/users", "/v1/session", "/generate");
  }
}
