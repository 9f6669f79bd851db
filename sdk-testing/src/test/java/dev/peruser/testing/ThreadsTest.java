package dev.peruser.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.api.TurnCancelledException;
import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RefusedException;
import dev.peruser.runtime.RefusedException.Reason;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.testing.plugin.Play;
import dev.peruser.testing.plugin.Script;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which threads submitted turns run on, and that slow ones leave some to others. */
@Timeout(120)
class ThreadsTest {
  private static final boolean VIRTUAL = Runtime.version().feature() >= 21;

  /** As many as a container has. */
  private static final int SUBMITTERS = 200;

  private static final int MANY = 10_000;

  private static final String PER_USER =
      """
      general: {OPTIONS}
      """
          + Play.WORKFLOW;

  private static final String SHARED =
      """
      general: {OPTIONS}
      workflow: {_type: everybodys}
      """;

  private final ExecutorService submitters = Executors.newFixedThreadPool(SUBMITTERS);
  private final CountDownLatch gate = new CountDownLatch(1);
  private final Semaphore begun = new Semaphore(0);
  private final Set<String> running = ConcurrentHashMap.newKeySet();
  private @Nullable PerUserRuntime runtime;

  @AfterEach
  void close() {
    gate.countDown();
    if (runtime != null) {
      runtime.close();
    }
    submitters.shutdownNow();
    Script.reset();
  }

  private PerUserRuntime start(String workflow, String options) {
    return start(workflow, options, config -> config);
  }

  private PerUserRuntime start(
      String workflow, String options, UnaryOperator<RuntimeConfig> change) {
    PerUserRuntime started =
        PerUserRuntime.start(
            change.apply(
                RuntimeConfig.fromText("workflow.yml", workflow.replace("OPTIONS", options))));
    runtime = started;
    return started;
  }

  private static User user(String id) {
    return User.of("cookie", id);
  }

  private static Answer submit(PerUserRuntime to, String id, String line) {
    var answer = new Answer();
    Object input = to.workflow().isPerUser() ? new Play.Input(line) : line;
    to.submit(user(id), input, TurnAttributes.NONE, answer);
    return answer;
  }

  /** Has a user's turn wait for the gate, and say when it is there. */
  private void slow(String id) {
    Script.at(
        "turn slow of " + id,
        () -> {
          running.add(id);
          begun.release();
          gate.await();
        });
  }

  private Answer submitOnThread(PerUserRuntime to, String id, String line) {
    var answer = new Answer();
    submitters.execute(
        () -> to.submit(user(id), new Play.Input(line), TurnAttributes.NONE, answer));
    return answer;
  }

  /** Slow turns on their submitters' threads, as many as there may be. */
  private List<Answer> takeAllInlineTurns(PerUserRuntime to) throws Exception {
    var answers = new ArrayList<Answer>();
    do {
      String id = "slow " + answers.size();
      slow(id);
      answers.add(submitOnThread(to, id, "slow"));
      begun.acquire();
    } while (!answers.get(answers.size() - 1).waited());
    return answers;
  }

  private static void assertRefused(Answer answer, Reason reason) {
    assertThatThrownBy(() -> answer.output().get())
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void tenThousandSlowTurnsOfTenThousandUsersDoNotStopAFastOne() throws Exception {
    PerUserRuntime to = start(PER_USER, "turn_timeout: 1h");
    var answers = new ArrayList<Answer>();
    for (int i = 0; i < MANY; i++) {
      slow("user " + i);
      answers.add(submitOnThread(to, "user " + i, "slow"));
    }
    if (VIRTUAL) {
      begun.acquire(MANY); // all of them run at the same time
      assertThat(submitOnThread(to, "fast", "fast").output().get().turns()).isEqualTo(1);
      gate.countDown();
      for (Answer answer : answers) {
        assertThat(answer.output().get().turns()).isEqualTo(1);
      }
      return;
    }
    assertRefused(submitOnThread(to, "fast", "fast"), Reason.NO_THREAD);
    begun.acquire(64);
    for (int i = 0; i < MANY; i++) {
      if (!running.contains("user " + i)) {
        assertRefused(answers.get(i), Reason.NO_THREAD);
      }
    }
    assertThat(running).hasSizeLessThan(SUBMITTERS);
    gate.countDown();
    for (String id : running) { // what runs goes on
      Answer answer = answers.get(Integer.parseInt(id.substring("user ".length())));
      assertThat(answer.output().get().turns()).isEqualTo(1);
    }
    assertThat(submit(to, "fast", "fast").output().get().turns()).isEqualTo(1);
  }

  @Test
  void aBurstOfFastTurnsIsNotRefused() throws Exception {
    PerUserRuntime to = start(PER_USER, "turn_timeout: 1h");
    takeAllInlineTurns(to);
    var answers = new ArrayList<Answer>();
    for (int i = 0; i < 500; i++) {
      answers.add(submitOnThread(to, "user " + i, "fast"));
    }
    for (Answer answer : answers) {
      assertThat(answer.output().get().turns()).isEqualTo(1);
    }
  }

  @Test
  void turnsThatAreHandedOverKeepTheirOrder() throws Exception {
    PerUserRuntime to = start(PER_USER, "per_user_max_waiting: 64");
    takeAllInlineTurns(to);
    var answers = new ArrayList<Answer>();
    for (int i = 0; i < 50; i++) {
      answers.add(submit(to, "alice", "turn " + i));
    }

    for (int i = 0; i < 50; i++) {
      assertThat(answers.get(i).waited()).isTrue();
      assertThat(answers.get(i).output().get().turns()).isEqualTo(i + 1);
    }
    assertThat(Script.events("build play of alice")).hasSize(1);
  }

  @Test
  void whoWaitsOnTheOwnThreadIsNotHandedOver() throws Exception {
    PerUserRuntime to = start(PER_USER, "turn_timeout: 1h");
    takeAllInlineTurns(to);
    var thread = new AtomicReference<@Nullable Thread>();
    Script.at("turn x of alice", () -> thread.set(Thread.currentThread()));

    assertThat(to.invoke(user("alice"), new Play.Input("x"))).isNotNull();
    assertThat(thread.get()).isSameAs(Thread.currentThread());
  }

  @Test
  void aTurnThatEndsGivesItsPlaceToTheNext() throws Exception {
    PerUserRuntime to = start(PER_USER, "turn_timeout: 1h");
    for (Answer answer : takeAllInlineTurns(to)) {
      gate.countDown();
      answer.output().get();
    }
    // The answer is there a moment before the turn's thread has returned.
    var thread = new AtomicReference<@Nullable Thread>();
    Script.at("turn x of alice", () -> thread.set(Thread.currentThread()));
    do {
      submit(to, "alice", "x").output().get();
    } while (thread.get() != Thread.currentThread());
  }

  @Test
  void aTurnThatIsHandedOverInheritsNothingAndSeesThePlugins() throws Exception {
    var plugins = new URLClassLoader(new URL[0], ThreadsTest.class.getClassLoader());
    PerUserRuntime to = start(PER_USER, "turn_timeout: 1h", c -> c.withClassLoader(plugins));
    takeAllInlineTurns(to);
    var inheritable = new InheritableThreadLocal<@Nullable String>();
    var inherited = new AtomicReference<@Nullable String>("not asked");
    var loader = new AtomicReference<@Nullable ClassLoader>();
    Script.at(
        "turn x of alice",
        () -> {
          inherited.set(inheritable.get());
          loader.set(Thread.currentThread().getContextClassLoader());
        });
    inheritable.set("of the submitter");
    submit(to, "alice", "x").output().get();
    inheritable.remove();

    assertThat(inherited.get()).isNull();
    assertThat(loader.get()).isSameAs(plugins);
  }

  @Test
  void aTurnThatIsHandedOverHasAVirtualThreadWhereThereAreSome() throws Exception {
    PerUserRuntime to = start(PER_USER, "turn_timeout: 1h");
    takeAllInlineTurns(to);
    var thread = new AtomicReference<@Nullable Thread>();
    Script.at("turn x of alice", () -> thread.set(Thread.currentThread()));
    submit(to, "alice", "x").output().get();

    assertThat(String.valueOf(thread.get()).startsWith("VirtualThread[")).isEqualTo(VIRTUAL);
  }

  @Test
  void whatHasNotBegunWhenTheShutdownHasWaitedLongEnoughIsRefused() throws Exception {
    Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    PerUserRuntime to =
        start(PER_USER, "shutdown_timeout: 1, close_timeout: 1", c -> c.withExecutor(tasks::add));
    for (int i = 0; tasks.isEmpty(); i++) {
      String id = "slow " + i;
      slow(id);
      submitters.execute(
          () -> {
            submit(to, id, "slow");
            begun.release();
          });
      begun.acquire();
    }
    Answer first = submit(to, "alice", "first");
    Answer second = submit(to, "alice", "second");
    to.close();
    tasks.forEach(Runnable::run);

    assertRefused(first, Reason.STOPPING);
    assertRefused(second, Reason.STOPPING);
    assertThat(Script.events("build play of alice")).isEmpty();
  }

  @Test
  void whereNoThreadIsFreeATurnIsRefusedAndLeavesNothingBehind() throws Exception {
    var full = new AtomicBoolean(true);
    ExecutorService threads = Executors.newCachedThreadPool();
    PerUserRuntime to =
        start(
            PER_USER,
            "turn_timeout: 1h",
            config ->
                config.withExecutor(
                    task -> {
                      if (full.get()) {
                        throw new RejectedExecutionException();
                      }
                      threads.execute(task);
                    }));
    assertThat(submit(to, "known", "x").output().get().turns()).isEqualTo(1);
    List<Answer> slow = takeAllSlots(to);
    assertRefused(slow.get(slow.size() - 1), Reason.NO_THREAD);
    assertRefused(submit(to, "known", "x"), Reason.NO_THREAD);
    assertRefused(submit(to, "alice", "x"), Reason.NO_THREAD);
    full.set(false);

    assertThat(submit(to, "known", "x").output().get().turns()).isEqualTo(2);
    assertThat(submit(to, "alice", "x").output().get().turns()).isEqualTo(1);
    assertThat(to.metrics().refusedTurns().get(Reason.NO_THREAD)).isEqualTo(3L);
    threads.shutdown();
  }

  /** Slow turns until one is refused, which is the last one of the result. */
  private List<Answer> takeAllSlots(PerUserRuntime to) throws Exception {
    var answers = new ArrayList<Answer>();
    do {
      String id = "slow " + answers.size();
      slow(id);
      var answer = new Answer();
      submitters.execute(
          () -> {
            to.submit(user(id), new Play.Input("slow"), TurnAttributes.NONE, answer);
            begun.release();
          });
      answers.add(answer);
      begun.acquire();
    } while (!answers.get(answers.size() - 1).output().isDone());
    return answers;
  }

  @Test
  void lateTurnsAreAnsweredThoughTheirCodeHoldsEveryThread() throws Exception {
    PerUserRuntime to = start(PER_USER, "turn_timeout: 1");
    var answers = new ArrayList<Answer>();
    for (int i = 0; i < SUBMITTERS; i++) {
      String id = "deaf " + i;
      Script.at(
          "turn slow of " + id,
          () -> {
            begun.release();
            Script.awaitWhateverHappens(gate);
          });
      answers.add(submitOnThread(to, id, "slow"));
    }
    for (Answer answer : answers) {
      assertThatThrownBy(() -> answer.output().get())
          .cause()
          .isInstanceOfAny(
              TurnCancelledException.class, RefusedException.class); // 17 has too few threads
    }
    assertThat(begun.availablePermits()).isGreaterThanOrEqualTo(VIRTUAL ? SUBMITTERS : 64);
    assertThat(gate.getCount()).isEqualTo(1);
  }

  @Test
  void turnsOfASharedWorkflowAreHandedOverAsWell() throws Exception {
    PerUserRuntime to = start(SHARED, "turn_timeout: 1h");
    Script.at(
        "everybodys slow",
        () -> {
          begun.release();
          gate.await();
        });
    var answers = new ArrayList<Answer>();
    do {
      var answer = new Answer();
      submitters.execute(() -> to.submit(null, "slow", TurnAttributes.NONE, answer));
      answers.add(answer);
      begun.acquire();
    } while (!answers.get(answers.size() - 1).waited());
    Answer fast = submit(to, "anybody", "fast");

    assertThat(fast.output().get()).isNull(); // it has none of the kind that is kept
    assertThat(fast.values()).hasSize(1);
    gate.countDown();
    for (Answer answer : answers) {
      answer.output().get();
      assertThat(answer.values()).hasSize(1);
    }
  }

  @Test
  void noMoreSharedTurnsAreHandedOverThanThereMayBeSessions() throws Exception {
    Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    PerUserRuntime to =
        start(SHARED, "per_user_max_sessions: 3", config -> config.withExecutor(tasks::add));
    Script.at(
        "everybodys slow",
        () -> {
          begun.release();
          gate.await();
        });
    while (tasks.isEmpty()) { // first, those on their submitters' threads
      submitters.execute(
          () -> {
            submit(to, "anybody", "slow");
            begun.release();
          });
      begun.acquire();
    }
    submit(to, "anybody", "fast");
    submit(to, "anybody", "fast");

    assertRefused(submit(to, "anybody", "fast"), Reason.NO_THREAD);
    assertThat(tasks).hasSize(3);
    gate.countDown();
    tasks.forEach(Runnable::run);
    submitters.shutdown();
    assertThat(submitters.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    Answer next = submit(to, "anybody", "fast");
    assertThat(next.output().get()).isNull();
    assertThat(to.metrics().refusedTurns().get(Reason.NO_THREAD)).isEqualTo(1L);
  }

  @Test
  void aSharedTurnThatHasNotBegunWhenTheShutdownHasWaitedLongEnoughIsRefused() throws Exception {
    Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    PerUserRuntime to =
        start(SHARED, "shutdown_timeout: 1", config -> config.withExecutor(tasks::add));
    Script.at(
        "everybodys slow",
        () -> {
          begun.release();
          gate.await();
        });
    Answer last;
    do {
      var answer = new Answer();
      submitters.execute(
          () -> {
            to.submit(null, "slow", TurnAttributes.NONE, answer);
            begun.release();
          });
      begun.acquire();
      last = answer;
    } while (!last.waited());
    to.close();
    tasks.forEach(Runnable::run);

    assertRefused(last, Reason.STOPPING);
  }
}
