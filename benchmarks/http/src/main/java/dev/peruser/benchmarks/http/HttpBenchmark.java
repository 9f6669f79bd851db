package dev.peruser.benchmarks.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Drives all contestants in one process of a container, in turn, round after round, and prints what
 * wrk and the process say. What runs before, and one more round of each scenario, warms up and is
 * not counted.
 *
 * <pre>{@code
 * java -jar benchmarks-http.jar tomcat|jetty [SECONDS [ROUNDS [SCENARIO ...]]]
 * }</pre>
 *
 * <p>Needs {@code wrk}: {@code apt-get update && apt-get install -y wrk}. The system property
 * {@code server.options} adds options to the container's virtual machine.
 */
public final class HttpBenchmark {
  private static final int SECONDS = 2;
  private static final int ROUNDS = 5;
  private static final int MANY = 10_000;

  private final ServerProcess server;
  private final Container container;
  private final Wrk wrk;
  private final Path folder;
  private final int seconds;
  private final int rounds;
  private int prefixes;

  private HttpBenchmark(
      ServerProcess server, Container container, Wrk wrk, Path folder, int seconds, int rounds) {
    this.server = server;
    this.container = container;
    this.wrk = wrk;
    this.folder = folder;
    this.seconds = seconds;
    this.rounds = rounds;
  }

  /**
   * Runs the benchmark.
   *
   * @param arguments as the class comment says
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Container container = Container.of(arguments[0]);
    int seconds = arguments.length < 2 ? SECONDS : Integer.parseInt(arguments[1]);
    int rounds = arguments.length < 3 ? ROUNDS : Integer.parseInt(arguments[2]);
    List<Scenario> scenarios =
        arguments.length < 4
            ? List.of(Scenario.values())
            : Arrays.stream(arguments, 3, arguments.length)
                .map(name -> Scenario.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
    Path folder = Files.createTempDirectory("http-benchmark");
    var wrk = new Wrk(folder);
    try (var server = new ServerProcess(container, options(), folder.resolve("server.log"))) {
      new HttpBenchmark(server, container, wrk, folder, seconds, rounds).run(scenarios);
    } catch (IOException e) {
      throw new IOException("The server's log is in " + folder, e);
    }
  }

  private static List<String> options() {
    String options = System.getProperty("server.options", "");
    return options.isBlank() ? List.of() : List.of(options.strip().split(" +"));
  }

  private void run(List<Scenario> scenarios) throws IOException, InterruptedException {
    warmUp();
    var all = new ArrayList<Results>();
    for (Scenario scenario : scenarios) {
      all.add(run(scenario));
      System.out.print(Report.markdown(List.of(all.get(all.size() - 1))));
    }
    System.out.println();
    System.out.println(Report.markdown(all));
    System.out.println(Report.memory(container, arrive(MANY)));
    String file = "http-benchmark-" + container.name().toLowerCase(Locale.ROOT) + ".png";
    Path chart = Report.chart(container, all, Path.of(file));
    System.out.println("The plot is in " + chart.toAbsolutePath() + ".");
  }

  /** Of names that nobody has had. */
  private String prefix() {
    return "user-" + prefixes++ + "-";
  }

  private List<KnownUsers> arrive(int count) throws IOException, InterruptedException {
    var users = new ArrayList<KnownUsers>();
    for (Contestant contestant : Contestant.values()) {
      users.add(KnownUsers.arrive(server, contestant, prefix(), count, folder));
    }
    return users;
  }

  /** Until all is compiled that all scenarios have in common. */
  private void warmUp() throws IOException, InterruptedException {
    for (Scenario scenario : List.of(Scenario.FEW, Scenario.STREAM_FEW, Scenario.FEW)) {
      for (KnownUsers users : arrive(scenario.users())) {
        measure(scenario, users);
      }
    }
  }

  private Results run(Scenario scenario) throws IOException, InterruptedException {
    List<KnownUsers> users = arrive(scenario.users());
    var measured = new ArrayList<List<Round>>();
    for (int i = 0; i <= rounds; i++) {
      var round = new ArrayList<Round>();
      for (KnownUsers of : users) {
        round.add(measure(scenario, of));
      }
      if (i > 0) {
        measured.add(round);
      }
      Collections.rotate(users, 1); // so that nobody always follows the same
    }
    return new Results(container, scenario, measured);
  }

  private Round measure(Scenario scenario, KnownUsers users)
      throws IOException, InterruptedException {
    long before = server.processorTime();
    Wrk.Load load = load(scenario, users);
    long taken = server.processorTime() - before;
    return new Round(users.contestant(), load, (double) taken / load.requests());
  }

  private Wrk.Load load(Scenario scenario, KnownUsers users)
      throws IOException, InterruptedException {
    Contestant contestant = users.contestant();
    var uri = server.uri(contestant, scenario.isStreaming());
    int connections = scenario.connections();
    if (scenario.users() > 0) {
      return wrk.known(uri, connections, seconds, users.file(), scenario.pause());
    }
    return contestant.namesUsers()
        ? wrk.nameless(uri, connections, seconds)
        : wrk.fresh(uri, connections, seconds, contestant.cookie(), prefix());
  }
}
