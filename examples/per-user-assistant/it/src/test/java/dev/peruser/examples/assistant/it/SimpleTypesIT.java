package dev.peruser.examples.assistant.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A text in and a number out, which over HTTP are objects of one value. */
class SimpleTypesIT {

  @Test
  void aSimpleTypeTravelsAsTheValueOfAnObject() throws Exception {
    try (ServerProcess server =
        ServerProcess.ofExample("examples/simple-types", "examples/simple-types")) {
      Client client = server.client();

      assertThat(client.post("alice", "/generate", "{\"value\":\"Hello\"}").body())
          .isEqualTo("{\"value\":5}");
      assertThat(client.post("alice", "/generate/stream", "{\"value\":\"Hello\"}").body())
          .isEqualTo("data: {\"value\":5}\n\n");
      HttpResponse<String> bare = client.post("alice", "/generate", "\"Hello\"");
      assertThat(bare.statusCode()).isEqualTo(422);
      HttpResponse<String> wrong = client.post("alice", "/generate", "{\"value\":5}");
      assertThat(wrong.statusCode()).isEqualTo(422);
      assertThat(wrong.body()).contains("\"pointer\":\"/value\"");
    }
  }
}
