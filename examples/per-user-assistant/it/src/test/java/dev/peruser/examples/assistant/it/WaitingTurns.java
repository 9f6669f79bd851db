package dev.peruser.examples.assistant.it;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Turns of one user that have been taken on, and of which all but the first wait for each other:
 * for seconds, so that whatever ends meanwhile finds some of them waiting.
 */
final class WaitingTurns {
  private static final String USER = "waiting";
  private static final int TURNS = 10;
  private static final int MILLIS = 300;
  private static final Pattern INSIDE =
      Pattern.compile("\"active_requests\":(\\d+),\"waiting_requests\":(\\d+)");

  private final List<Future<String>> answers = new ArrayList<>();

  private WaitingTurns() {}

  /** Sends them, and returns when the server has taken all of them on. */
  static WaitingTurns send(Client client) throws IOException, InterruptedException {
    var turns = new WaitingTurns();
    ExecutorService threads = Executors.newFixedThreadPool(TURNS);
    for (int turn = 0; turn < TURNS; turn++) {
      String body = "{\"id\":\"" + id(turn) + "\",\"millis\":" + MILLIS + "}";
      turns.answers.add(threads.submit(() -> client.post(USER, "/v1/workflow", body).body()));
    }
    threads.shutdown();
    Client operator = client.withToken(TellerPlugin.OPERATOR_TOKEN);
    while (turns.answered() + inside(operator) < TURNS) {
      Thread.onSpinWait(); // some of them are still on their way, or their answers are
    }
    return turns;
  }

  /** Names a turn. */
  private static String id(int turn) {
    return USER + "-" + turn;
  }

  /** Whether a turn is one of these. */
  static boolean isOne(String id) {
    return id.startsWith(USER + "-");
  }

  private int answered() {
    return (int) answers.stream().filter(Future::isDone).count();
  }

  /** How many run or wait. */
  private static int inside(Client operator) throws IOException, InterruptedException {
    var report = INSIDE.matcher(operator.get("/monitor/users?user_id=" + USER).body());
    return report.find()
        ? Integer.parseInt(report.group(1)) + Integer.parseInt(report.group(2))
        : 0;
  }

  /** The body of each answer, in the order of the turns. */
  List<String> awaitAnswers() throws Exception {
    var bodies = new ArrayList<String>();
    for (Future<String> answer : answers) {
      bodies.add(answer.get(60, TimeUnit.SECONDS));
    }
    return bodies;
  }

  /** What the answers have to be. */
  static List<String> outputs() {
    var outputs = new ArrayList<String>();
    for (int turn = 0; turn < TURNS; turn++) {
      outputs.add("{\"id\":\"" + id(turn) + "\",\"step\":0}");
    }
    return outputs;
  }
}
