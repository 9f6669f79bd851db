package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.servlet.stage.Stage;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Far more slow clients than a container has threads, whatever the container. */
abstract class ManyClientsTest extends DeployedTest {
  private static final boolean VIRTUAL = Runtime.version().feature() >= 21;

  /** Tomcat and Jetty have 200 threads if they are not told otherwise. */
  private static final int MANY = 1000;

  /** As many turns as run at the same time at least, where there are no virtual threads. */
  private static final int FEW = 64;

  /** Together three times as many as a container has threads. */
  private static final int WAITING_USERS = 10;

  private static final int WAITING_OF_EACH = 60;

  private static final String WORKFLOW =
      """
      general:
        enable_per_user_monitoring: true
        front_end:
          allow_unsigned_cookies: true
          request_timeout: 5m
          operator: {token: "t0ken-of-whoever-operates-the-server"}
      workflow: {_type: actor}
      """;

  private final List<Connection> connections = new ArrayList<>();

  ManyClientsTest(Container container) {
    super(container, WORKFLOW);
  }

  @AfterEach
  void close() throws Exception {
    for (Connection connection : connections) {
      connection.close();
    }
    connections.clear();
  }

  private void connect(int count) throws Exception {
    for (int i = 0; i < count; i++) {
      connections.add(client().connect());
    }
  }

  @Test
  void slowTurnsDoNotStopAFastOne() throws Exception {
    Stage.close("slow");
    String json = act("wait", "slow");
    connect(MANY);
    for (int i = 0; i < MANY; i++) {
      connections.get(i).send("POST", "/generate", "slow" + i, json.length(), json);
    }
    for (int i = 0; i < (VIRTUAL ? MANY : FEW); i++) {
      Stage.await("slow");
    }
    HttpResponse<String> fast = client().generate("fast", "echo", "x");
    while (!VIRTUAL && fast.statusCode() == 200) { // a few more run on the container's threads
      fast = client().generate("fast", "echo", "x");
    }
    assertThat(fast.statusCode()).isEqualTo(VIRTUAL ? 200 : 503);
    if (!VIRTUAL) {
      assertThat(fast.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(fast.body()).contains("The server has no thread free. Try again a little later.");
    }
    Stage.open("slow");

    int answered = 0;
    for (Connection connection : connections) {
      String answer = connection.receive();
      if (answer.startsWith("200 ")) {
        answered++;
      } else {
        assertThat(answer).startsWith("503 ");
      }
    }
    assertThat(answered).isGreaterThanOrEqualTo(VIRTUAL ? MANY : FEW);
    assertThat(client().generate("fast", "echo", "x").statusCode()).isEqualTo(200);
  }

  /** If those that wait held threads, there would be none for whoever asks whether they wait. */
  @Test
  void turnsThatWaitDoNotStopAFastOne() throws Exception {
    Stage.close("turn");
    sendOfEachWaitingUser("wait", "turn");
    for (int i = 0; i < WAITING_USERS; i++) {
      Stage.await("turn");
    }
    for (int i = 0; i < WAITING_OF_EACH; i++) {
      sendOfEachWaitingUser("echo", "x");
    }
    while (waiting() < WAITING_USERS * WAITING_OF_EACH) {
      Thread.onSpinWait(); // some of them are still on their way
    }

    assertThat(client().generate("fast", "echo", "x").statusCode()).isEqualTo(200);
    assertThat(waiting()).isEqualTo(WAITING_USERS * WAITING_OF_EACH);
    assertThat(connections).hasSize(WAITING_USERS * (1 + WAITING_OF_EACH));

    Stage.open("turn");
    for (Connection connection : connections) {
      assertThat(connection.receive()).startsWith("200 ");
    }
  }

  private void sendOfEachWaitingUser(String act, String text) throws Exception {
    String json = act(act, text);
    for (int user = 0; user < WAITING_USERS; user++) {
      Connection connection = client().connect();
      connections.add(connection);
      connection.send("POST", "/generate", "waits" + user, json.length(), json);
    }
  }

  /** How many turns of all users wait. */
  private int waiting() throws Exception {
    HttpRequest.Builder monitor =
        client()
            .request("/monitor/users")
            .header("Authorization", "Bearer t0ken-of-whoever-operates-the-server");
    String report = client().send(monitor).body();
    return new JsonMapper().readTree(report).at("/all_users/requests/waiting_requests").intValue();
  }

  @Test
  void bodiesThatArriveByteByByteDoNotStopAFastOne() throws Exception {
    String json = act("echo", "x");
    connect(MANY);
    for (int i = 0; i < MANY; i++) {
      connections.get(i).send("POST", "/generate", "bytes" + i, json.length(), "");
    }
    for (int at = 0; at < json.length(); at++) {
      for (Connection connection : connections) {
        connection.send(json.substring(at, at + 1));
      }
      assertThat(client().generate("fast", "echo", "x").statusCode()).isEqualTo(200);
    }

    for (Connection connection : connections) {
      assertThat(connection.receive()).isEqualTo("200 {\"turn\":1,\"text\":\"x\"}");
    }
  }

  @Test
  void chunksThatArriveByteByByteAreOneBodyAndTheConnectionGoesOn() throws Exception {
    connect(1);
    Connection connection = connections.get(0);
    connection.send("POST", "/generate", "chunks", -1, "", "Transfer-Encoding: chunked");
    String json = act("echo", "x");
    for (int at = 0; at < json.length(); at++) {
      connection.send("1\r\n" + json.charAt(at) + "\r\n");
    }
    connection.send("0\r\n\r\n");

    assertThat(connection.receive()).isEqualTo("200 {\"turn\":1,\"text\":\"x\"}");
    assertThat(connection.exchange("POST", "/generate", "chunks", json)).contains("\"turn\":2");
  }

  @Test
  void aChunkThatIsNoneEndsTheRequestAndItsConnection() throws Exception {
    connect(1);
    Connection connection = connections.get(0);
    connection.send("POST", "/generate", "broken", -1, "", "Transfer-Encoding: chunked");
    connection.send("1\r\n{\r\n");
    connection.send("no length\r\n");

    assertThat(connection.receiveAll()).matches("(?s)(HTTP/1.1 400 .*)?"); // Tomcat just closes
    assertThat(client().generate("broken", "echo", "x").body()).contains("\"turn\":1");
  }

  @Test
  void whoAsksBeforeSendingIsToldToGoOn() throws Exception {
    String json = act("echo", "x");
    connect(1);
    Connection connection = connections.get(0);
    connection.send("POST", "/generate", "asks", json.length(), "", "Expect: 100-continue");

    assertThat(connection.receiveHead()).startsWith("HTTP/1.1 100");
    connection.send(json);
    assertThat(connection.receive()).isEqualTo("200 {\"turn\":1,\"text\":\"x\"}");
  }

  @Test
  void requestsThatFollowEachOtherOnAConnectionAreAnsweredInOrder() throws Exception {
    String json = act("echo", "x");
    connect(1);
    Connection connection = connections.get(0);
    connection.send("POST", "/generate", "order", json.length(), json.substring(0, 5));
    connection.send(json.substring(5));
    for (int i = 0; i < 20; i++) {
      connection.send("POST", "/generate", "order", json.length(), json);
    }

    for (int turn = 1; turn <= 21; turn++) {
      assertThat(connection.receive()).isEqualTo("200 {\"turn\":" + turn + ",\"text\":\"x\"}");
    }
  }

  @Test
  void aStreamWhoseRequestArrivesInPartsIsAnswered() throws Exception {
    String json = act("say", "one two");
    connect(1);
    Connection connection = connections.get(0);
    connection.send(
        "POST",
        "/generate/stream",
        "parts",
        json.length(),
        json.substring(0, 5),
        "Connection: close");
    connection.send(json.substring(5));

    assertThat(connection.receiveAll())
        .contains("data: {\"turn\":1,\"text\":\"one\"}")
        .contains("data: {\"turn\":1,\"text\":\"two\"}");
  }
}
