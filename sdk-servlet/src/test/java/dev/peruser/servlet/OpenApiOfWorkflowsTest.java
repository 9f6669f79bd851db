package dev.peruser.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The document of workflows of different kinds, from a servlet that has a host to itself. */
class OpenApiOfWorkflowsTest {

  /** What a test looks at. */
  @FunctionalInterface
  private interface Look {
    void at(Client client) throws Exception;
  }

  private static void serve(String workflow, Look look) throws Exception {
    try (var served = new ServedWorkflow(workflow)) {
      look.at(served.client());
    }
  }

  private static ApiDocument document(Client client) throws Exception {
    return new ApiDocument(client.send(client.request("/openapi.json")).body());
  }

  @Test
  void aSharedWorkflowNeedsNoUser() throws Exception {
    serve(
        "workflow: {_type: shared_actor}",
        client -> {
          ApiDocument document = document(client);
          assertThat(document.mistakes()).isEmpty();
          assertThat(document.at("/servers/0/url").stringValue()).isEqualTo("/");
          assertThat(document.operations()).doesNotContain("delete /v1/session");
          assertThat(document.at("/paths/~1generate/post/security").toString()).isEqualTo("[]");
          assertThat(document.response("/generate", "post", 401).isMissingNode()).isTrue();
        });
  }

  @Test
  void aWorkflowThatOnlyStreamsHasOnlyItsStreams() throws Exception {
    serve(
        """
        general: {front_end: {allow_unsigned_cookies: true, disable_legacy_routes: true}}
        workflow: {_type: streaming_actor}
        """,
        client -> {
          ApiDocument document = document(client);
          assertThat(document.mistakes()).isEmpty();
          assertThat(document.operations())
              .containsExactly(
                  "delete /v1/session",
                  "get /health",
                  "get /health/ready",
                  "post /v1/workflow/stream");
        });
  }

  @Test
  void eachSourceOfIdentityHasItsScheme() throws Exception {
    serve(
        """
        general:
          enable_per_user_monitoring: true
          front_end:
            identity:
              - signed_cookie: {keys: [000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f]}
              - header: {name: X-User, trusted: [127.0.0.1]}
            operator: {role: boss}
        workflow: {_type: actor}
        """,
        client -> {
          ApiDocument document = document(client);
          assertThat(document.mistakes()).isEmpty();
          assertThat(document.at("/paths/~1generate/post/security").toString())
              .as("whoever comes without a credential is somebody new")
              .isEqualTo("[{\"signed_cookie\":[]},{\"header\":[]},{}]");
          for (String path : List.of("/generate", "/generate/stream")) {
            assertThat(document.response(path, "post", 200).at("/headers/Set-Cookie/schema/type"))
                .hasToString("\"string\"");
          }
          assertThat(document.at("/paths/~1v1~1session/delete/security").toString())
              .as("and has no session to end")
              .isEqualTo("[{\"signed_cookie\":[]},{\"header\":[]}]");
          assertThat(document.response("/v1/session", "delete", 500).has("description")).isTrue();
          assertThat(document.at("/paths/~1monitor~1users/get/security").toString())
              .isEqualTo("[{\"signed_cookie\":[]},{\"header\":[]},{}]");
          assertThat(document.response("/monitor/users", "get", 503).has("description"))
              .as("a source that cannot say which roles there are")
              .isTrue();
          assertThat(document.at("/components/securitySchemes/header/name").stringValue())
              .isEqualTo("X-User");
        });
  }

  @Test
  void aLoginAtTheContainerIsToldInWords() throws Exception {
    serve(
        """
        general: {front_end: {identity: [principal: {}]}}
        workflow: {_type: actor}
        """,
        client -> {
          ApiDocument document = document(client);
          assertThat(document.mistakes()).isEmpty();
          for (String operation : List.of("/~1generate/post", "/~1v1~1session/delete")) {
            assertThat(document.at("/paths" + operation + "/security").isMissingNode()).isTrue();
            assertThat(document.at("/paths" + operation + "/description").stringValue())
                .endsWith("such as a login at the server.");
          }
        });
  }

  @Test
  void nobodyHasToSayWhoTheyAreWhereAllShareOneWorkflow() throws Exception {
    serve(
        """
        workflow: {_type: shared_actor}
        """,
        client ->
            assertThat(document(client).at("/paths/~1generate/post/security").toString())
                .isEqualTo("[]"));
  }

  @Test
  void theOperationsOfOnePathHaveIdsOfTheirOwn() throws Exception {
    serve(
        """
        general: {front_end: {allow_unsigned_cookies: true}}
        workflow: {_type: actor}
        """,
        client ->
            assertThat(document(client).at("/paths").findValuesAsString("operationId"))
                .containsExactly(
                    "invokeWorkflow",
                    "streamWorkflow",
                    "invokeWorkflowAtLegacyPath",
                    "streamWorkflowAtLegacyPath",
                    "endSession",
                    "health",
                    "ready"));
  }

  @Test
  void operationsOfEndpointsAreCalledAfterTheirPathsAndNoTwoAlike() throws Exception {
    serve(
        """
        general:
          front_end:
            docs: true
            endpoints:
              - {path: /v1/a-b, function_name: helper}
              - {path: /v1/a_b, function_name: helper}
              - {path: /sum, function_name: helper}
        functions:
          helper: {_type: shared_actor}
        workflow: {_type: shared_actor}
        """,
        client -> {
          ApiDocument document = document(client);
          assertThat(document.mistakes()).isEmpty();
          assertThat(document.at("/paths").findValuesAsString("operationId"))
              .contains(
                  "invokeAtV1A_b",
                  "streamAtV1A_b",
                  "invokeAtV1A_b_2",
                  "streamAtV1A_b_2",
                  "invokeAtSum",
                  "streamAtSum")
              .doesNotHaveDuplicates();
        });
  }

  @Test
  void withoutDocsThereIsNeitherTheDocumentNorThePage() throws Exception {
    serve(
        "general: {front_end: {docs: false}}\nworkflow: {_type: shared_actor}",
        client -> {
          assertThat(client.send(client.request("/openapi.json")).statusCode()).isEqualTo(404);
          assertThat(client.send(client.request("/docs")).statusCode()).isEqualTo(404);
          assertThat(client.send(client.request("/docs/docs.js")).statusCode()).isEqualTo(404);
          assertThat(client.send(client.request("/health")).statusCode()).isEqualTo(200);
        });
  }
}
