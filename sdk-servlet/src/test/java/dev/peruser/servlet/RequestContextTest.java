package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a turn knows of the request that it is for. */
abstract class RequestContextTest extends DeployedTest {
  private static final String WORKFLOW =
      """
      general: {front_end: {allow_unsigned_cookies: true}}
      workflow: {_type: actor}
      """;

  RequestContextTest(Container container) {
    super(container, WORKFLOW);
  }

  /** With a number in each of the headers that a function can ask for. */
  private HttpRequest.Builder request(String path, String user, int number, String trace) {
    return client()
        .post(path, user, act("context", ""))
        .header("conversation-id", "c" + number)
        .header("user-message-id", "m" + number)
        .header("workflow-run-id", "r" + number)
        .header("X-Test", "t" + number)
        .header("traceparent", trace);
  }

  @Test
  void theContextOfATurnIsItsRequest() throws Exception {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    HttpResponse<String> response =
        client().send(request("/generate?a=1&a=%C3%A9&b", "context", 1, trace));

    assertThat(response.body())
        .isEqualTo(
            "{\"turn\":1,\"text\":\"cookie:context|c1|m1|"
                + trace
                + "|r1|POST|/app/generate|"
                + "{a=[1, é], b=[]}|{nat-session=context}|t1|127.0.0.1\"}");
  }

  @Test
  void theNextTurnsContextIsItsOwnRequest() throws Exception {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    String otherTrace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";
    HttpResponse<String> first = client().send(request("/generate?a=1", "regular", 1, trace));
    HttpResponse<String> second =
        client()
            .send(
                request("/v1/workflow?b=2", "regular", 2, otherTrace)
                    .setHeader("Cookie", "nat-session=regular; theme=dark"));
    HttpResponse<String> third = client().generate("regular", "context", "");

    assertThat(first.body())
        .isEqualTo(
            "{\"turn\":1,\"text\":\"cookie:regular|c1|m1|"
                + trace
                + "|r1|POST|/app/generate|{a=[1]}|{nat-session=regular}|t1|127.0.0.1\"}");
    assertThat(second.body())
        .isEqualTo(
            "{\"turn\":2,\"text\":\"cookie:regular|c2|m2|"
                + otherTrace
                + "|r2|POST|/app/v1/workflow|{b=[2]}|{nat-session=regular, theme=dark}|t2"
                + "|127.0.0.1\"}");
    assertThat(third.body())
        .as("says nothing of itself")
        .matches(
            Pattern.quote("{\"turn\":3,\"text\":\"cookie:regular|-|-|-|")
                + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
                + Pattern.quote("|POST|/app/generate|{}|{nat-session=regular}|-|127.0.0.1\"}"));
  }

  /** As W3C Trace Context has it; of a version to come, whatever follows after one more dash. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-ff",
        "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what-will-be",
      })
  void aTraceParentIsKnown(String trace) throws Exception {
    assertThat(traceParentOf(trace)).isEqualTo(trace);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0g",
        "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e47361-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b71-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00F067AA0BA902B7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e473.-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "0-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "0x-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00_4bf92f3577b34da6a3ce929d0e0e4736_00f067aa0ba902b7_01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-",
        "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01more",
        "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01.more",
      })
  void aTraceParentOfAnotherFormIsNone(String trace) throws Exception {
    assertThat(traceParentOf(trace)).isEqualTo("-");
  }

  /** It does not say which. */
  @Test
  void twoTraceParentsAreNone() throws Exception {
    assertThat(
            traceParentOf(
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))
        .isEqualTo("-");
  }

  /** What a function knows of headers {@code traceparent}. */
  private String traceParentOf(String... headers) throws Exception {
    HttpRequest.Builder request = client().post("/generate", "traced", act("context", ""));
    for (String header : headers) {
      request.header("traceparent", header);
    }
    HttpResponse<String> response = client().send(request);

    assertThat(response.statusCode()).isEqualTo(200);
    return response.body().split("\\|", -1)[3];
  }

  @Test
  void nothingOfARequestIsReadAfterItsTurn() throws Exception {
    var first =
        client().post("/generate", "keeper", act("keep", "")).header("conversation-id", "c1");
    assertThat(client().send(first).body()).contains("Optional[c1]");
    var second =
        client().post("/generate", "keeper", act("ask kept", "")).header("conversation-id", "c2");

    assertThat(client().send(second).body()).contains("The turn is over").doesNotContain("c2");
  }
}
