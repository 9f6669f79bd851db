package dev.peruser.examples.assistant.it;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Clients that send one turn after the other until the server does not take them any more. Among
 * them are quick turns, slow ones, streams, and users whose turns wait for each other.
 */
final class Load {
  /** The server stops; or it goes on, and has nothing there any more. */
  private static final Set<Integer> REFUSALS = Set.of(503, 404);

  /** Tomcat's own, to a request whose head it does not read since it is about to stop. */
  private static final String UNREAD = "<h1>HTTP Status 400 – Bad Request</h1>";

  private static final int CLIENTS = 16;
  private static final int ANSWERS = 200;

  private final Client client;
  private final Predicate<HttpResponse<String>> refusal;
  private final Set<String> answered = ConcurrentHashMap.newKeySet();
  private final Map<String, String> refused = new ConcurrentHashMap<>();
  private final CountDownLatch busy = new CountDownLatch(ANSWERS);
  private final List<Future<?>> clients = new ArrayList<>();

  private Load(Client client, Predicate<HttpResponse<String>> refusal) {
    this.client = client;
    this.refusal = refusal;
  }

  /** Starts, and returns when the server is busy. */
  static Load start(Client client) throws InterruptedException {
    return start(client, Load::isRefusal);
  }

  /** The same, where a client may also be refused in another way. */
  static Load start(Client client, Predicate<HttpResponse<String>> refusal)
      throws InterruptedException {
    var load = new Load(client, refusal);
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    for (int i = 0; i < CLIENTS; i++) {
      int number = i;
      load.clients.add(
          threads.submit(
              () -> {
                load.askUntilRefused(number);
                return number;
              }));
    }
    threads.shutdown();
    if (!load.busy.await(60, TimeUnit.SECONDS)) {
      throw new AssertionError("Too few answers: " + load.answered.size());
    }
    return load;
  }

  /** Waits until all clients have been refused. */
  void awaitEnd() throws Exception {
    for (Future<?> one : clients) {
      one.get(60, TimeUnit.SECONDS);
    }
  }

  /** Which turns were answered in full. */
  Set<String> answered() {
    return answered;
  }

  /** Which turns were not, and what their clients saw. */
  Map<String, String> refused() {
    return refused;
  }

  private void askUntilRefused(int number) throws InterruptedException {
    boolean streams = number % 4 == 1;
    int millis = number % 4 == 2 ? 100 : number % 4;
    String user =
        "user" + (number % 8 == 3 ? number + 4 : number); // 3 and 7 are one user, and so on
    for (int turn = 0; ; turn++) {
      String id = number + "-" + turn;
      String body = "{\"id\":\"" + id + "\",\"millis\":" + millis + "}";
      try {
        HttpResponse<String> response =
            client.post(user, streams ? "/v1/workflow/stream" : "/v1/workflow", body);
        if (refusal.test(response)) {
          refused.put(id, response.statusCode() + " " + response.body());
          return;
        }
        if (!response.body().equals(streams ? stream(id) : output(id, 0))) {
          throw new AssertionError(
              "Not the answer: " + response.statusCode() + " " + response.body());
        }
      } catch (IOException e) {
        refused.put(id, e.toString()); // whether it has run all the same is for the plugin to tell
        return;
      }
      answered.add(id);
      busy.countDown();
    }
  }

  /** Whether a server that stops, or has nothing there any more, does not take a turn. */
  static boolean isRefusal(HttpResponse<String> response) {
    return REFUSALS.contains(response.statusCode());
  }

  /** The same, of Tomcat that is told to end. */
  static boolean isRefusalOfTomcat(HttpResponse<String> response) {
    return isRefusal(response)
        || (response.statusCode() == 400 && response.body().contains(UNREAD));
  }

  private static String stream(String id) {
    var text = new StringBuilder();
    for (int step = 0; step < 3; step++) {
      text.append("data: ").append(output(id, step)).append("\n\n");
    }
    return text.toString();
  }

  private static String output(String id, int step) {
    return "{\"id\":\"" + id + "\",\"step\":" + step + "}";
  }
}
