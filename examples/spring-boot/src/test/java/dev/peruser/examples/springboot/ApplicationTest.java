package dev.peruser.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.SessionEnd;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application over real HTTP. */
class ApplicationTest {
  private static final String ADD = "{\"command\":\"note\",\"action\":\"add\",\"param1\":\"milk\"}";
  private static final String STATS = "{\"command\":\"stats\"}";

  private final ConfigurableApplicationContext application =
      SpringApplication.run(Application.class, "--server.port=0");
  private final PerUserRuntime runtime = application.getBean(PerUserRuntime.class);
  private final String address =
      "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    application.close();
  }

  private HttpResponse<String> turn(String user, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(address + "/v1/workflow"))
            .header("Content-Type", "application/json")
            .header("Cookie", "nat-session=" + user)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
  }

  @Test
  void theAssistantAndTheApplicationsOwnControllerStandSideBySide() throws Exception {
    assertThat(get("/users").body()).isEqualTo("{\"live\":0}");
    assertThat(turn("alice", ADD).body()).contains("Note added successfully");
    assertThat(turn("bob", STATS).body()).contains("\"commands_executed\":1");
    assertThat(get("/users").body()).isEqualTo("{\"live\":2}");
  }

  @Test
  void errorsAreTheServletsOnItsPathsAndSpringsElsewhere() throws Exception {
    HttpResponse<String> ours = turn("alice", "{}");
    assertThat(ours.statusCode()).isEqualTo(422);
    assertThat(ours.headers().firstValue("Content-Type")).hasValue("application/problem+json");

    HttpResponse<String> springs = get("/nowhere");
    assertThat(springs.statusCode()).isEqualTo(404);
    assertThat(springs.body()).contains("\"path\":\"/nowhere\"");
  }

  @Test
  void theEndOfTheApplicationEndsEachSessionOnce() throws Exception {
    turn("alice", ADD);
    turn("bob", ADD);

    application.close();

    assertThat(runtime.metrics().endedSessions()).containsEntry(SessionEnd.SHUTDOWN, 2L);
    assertThat(runtime.metrics().liveSessions()).isZero();
  }

  @Test
  void everyTurnThatRanBeforeTheEndIsAnswered() throws Exception {
    int clients = 4;
    var busy = new CountDownLatch(clients);
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    List<Future<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      String user = "user" + i;
      answers.add(threads.submit((Callable<Integer>) () -> askUntilRefused(user, busy)));
    }
    threads.shutdown();
    assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();

    application.close();

    int answered = 0;
    for (Future<Integer> one : answers) {
      answered += one.get(30, TimeUnit.SECONDS);
    }
    assertThat(runtime.metrics().turns().count()).isEqualTo(answered);
  }

  /** Sends one turn after the other, and says how many were answered. */
  private int askUntilRefused(String user, CountDownLatch busy) throws InterruptedException {
    int answered = 0;
    try {
      while (turn(user, STATS).statusCode() == 200) {
        answered++;
        if (answered == 100) {
          busy.countDown();
        }
      }
    } catch (IOException e) {
      // Nobody listens any more.
      return answered;
    }
    return answered;
  }
}
