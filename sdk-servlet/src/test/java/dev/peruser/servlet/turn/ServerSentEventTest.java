package dev.peruser.servlet.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ServerSentEventTest {
  @Test
  void lineEndsBetweenValuesDoNotEndTheEvent() {
    byte[] json = "{\n  \"a\" :\r\n1}\n\n".getBytes(StandardCharsets.UTF_8);

    assertThat(new String(ServerSentEvent.data(json), StandardCharsets.UTF_8))
        .isEqualTo("data: {   \"a\" :  1}  \n\n");
  }
}
