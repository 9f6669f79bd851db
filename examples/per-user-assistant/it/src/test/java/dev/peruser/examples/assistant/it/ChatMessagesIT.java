package dev.peruser.examples.assistant.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The two calls of the original's document, to the example that takes them. */
class ChatMessagesIT {
  private static final String HELLO =
      "{\"messages\": [{\"role\": \"user\", \"content\": \"Hello\"}]}";

  @Test
  void eachUserIsAnsweredWithAnOwnCount() throws Exception {
    try (ServerProcess server = serve()) {
      assertAnswer(server.client().post("alice", "/generate", HELLO), 1);
      assertAnswer(server.client().post("bob", "/generate", HELLO), 1);
      assertAnswer(server.client().post("alice", "/generate", HELLO), 2);
    }
  }

  @Test
  void anAnswerStreamsWordByWord() throws Exception {
    try (ServerProcess server = serve()) {
      assertThat(server.client().post("alice", "/generate/stream", HELLO).body())
          .isEqualTo(
              """
              data: {"word":"You"}

              data: {"word":"said:"}

              data: {"word":"Hello"}

              data: {"word":"(message"}

              data: {"word":"1)"}

              """);
    }
  }

  private static ServerProcess serve() throws Exception {
    return ServerProcess.ofExample("examples/chat-messages", "examples/chat-messages");
  }

  private static void assertAnswer(HttpResponse<String> response, int count) {
    assertThat(response.body())
        .isEqualTo(
            "{\"reply\":\"You said: Hello (message " + count + ")\",\"count\":" + count + "}");
  }
}
