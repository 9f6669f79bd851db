package dev.peruser.testing;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.api.User;
import dev.peruser.runtime.BuildFailedException;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RefusedException;
import dev.peruser.runtime.RefusedException.Reason;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.testing.plugin.Play;
import dev.peruser.testing.plugin.Script;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/**
 * Any story of users who come, fail, leave and stay away, with a clock that stands still between
 * the steps, told by the runtime and by a plain model of it: a map from user to turns, and one to
 * the second of the last one.
 */
class SessionModelTest {
  private static final int MAX_SESSIONS = 3;
  private static final int IDLE_TIMEOUT = 30;
  private static final int MIN_IDLE = 5;
  private static final String WORKFLOW =
      """
      general:
        per_user_workflow_timeout: 30s
        per_user_workflow_cleanup_interval: 1s
        per_user_max_sessions: 3
        min_idle_before_eviction: 5s
        enable_per_user_monitoring: true
      """
          + Play.WORKFLOW;

  @Property(tries = 200)
  void theRuntimeDoesWhatThePlainModelDoes(@ForAll("stories") ActionChain<World> story) {
    World end = story.run();
    end.close();
  }

  @Provide
  Arbitrary<ActionChain<World>> stories() {
    Arbitrary<String> users = Arbitraries.of("alice", "bob", "carol", "dave", "erin");
    return ActionChain.startWith(World::new)
        .withAction(6, step(users, "calls", World::call))
        .withAction(1, step(users, "calls, and fails", World::callAndFail))
        .withAction(1, step(users, "calls, and can't be built", World::callAndFailToBuild))
        .withAction(1, step(users, "leaves", World::leave))
        .withAction(
            4, step(Arbitraries.of(1, 2, MIN_IDLE, MIN_IDLE + 1, 20), "s pass", World::letPass))
        .withMaxTransformations(60);
  }

  private interface Step<T> {
    void take(World world, T parameter) throws Exception;
  }

  private static <T> Action.Independent<World> step(
      Arbitrary<T> parameters, String what, Step<T> step) {
    return () ->
        parameters.map(
            parameter ->
                Transformer.mutate(
                    parameter + " " + what,
                    world -> {
                      try {
                        step.take(world, parameter);
                      } catch (Exception e) {
                        throw new AssertionError(parameter + " " + what, e);
                      }
                      world.compare();
                    }));
  }

  /** The runtime, and the model. */
  static final class World {
    private final ManualClock clock = new ManualClock(Instant.EPOCH);
    private final PerUserRuntime runtime;
    private final Map<String, Integer> turns = new HashMap<>();
    private final Map<String, Integer> lastSeen = new HashMap<>();
    private int now;

    World() {
      Script.reset();
      runtime =
          PerUserRuntime.start(
              RuntimeConfig.fromText("workflow.yml", WORKFLOW)
                  .withClock(clock)
                  .withExecutor(Runnable::run));
    }

    void call(String user) throws Exception {
      turn(user, "hello");
    }

    void callAndFail(String user) throws Exception {
      Script.at(
          "turn broken of " + user,
          () -> {
            throw new IllegalStateException("broken");
          });
      turn(user, "broken");
    }

    void callAndFailToBuild(String user) throws Exception {
      Script.at(
          "build play of " + user,
          () -> {
            throw new IllegalStateException("not today");
          });
      if (turns.containsKey(user)) {
        turn(user, "hello");
      } else if (makesRoom(user, () -> assertThatBuildFails(user))) {
        assertThat(live()).doesNotContain(user);
      }
      Script.at("build play of " + user, () -> {});
    }

    void leave(String user) {
      assertThat(runtime.endSession(user(user))).isEqualTo(turns.remove(user) != null);
    }

    void letPass(int seconds) {
      for (int i = 0; i < seconds; i++) {
        clock.advance(Duration.ofSeconds(1));
        now++;
        turns.keySet().removeIf(user -> idle(user) > IDLE_TIMEOUT);
      }
    }

    private void turn(String user, String line) throws Exception {
      if (turns.containsKey(user) || makesRoom(user, () -> invoke(user, line))) {
        if (turns.containsKey(user)) {
          invoke(user, line);
        }
        turns.merge(user, 1, Integer::sum);
        lastSeen.put(user, now);
      }
    }

    private interface Call {
      void run() throws Exception;
    }

    /** Makes the first call of a user; tells whether there was room for it, or one made it. */
    private boolean makesRoom(String newcomer, Call call) throws Exception {
      if (turns.size() < MAX_SESSIONS) {
        call.run();
        return true;
      }
      int longest = turns.keySet().stream().mapToInt(this::idle).max().orElseThrow();
      if (longest <= MIN_IDLE) {
        assertThatThrownBy(() -> runtime.invoke(user(newcomer), new Play.Input("hello")))
            .isInstanceOfSatisfying(
                RefusedException.class,
                refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_SESSIONS));
        return false;
      }
      call.run();
      Set<String> gone = new HashSet<>(turns.keySet());
      gone.removeAll(live());
      assertThat(gone).hasSize(1).allMatch(user -> idle(user) == longest);
      turns.keySet().removeAll(gone);
      return true;
    }

    private void invoke(String user, String line) throws Exception {
      int expected = turns.getOrDefault(user, 0) + 1;
      if (line.equals("broken")) {
        assertThatThrownBy(() -> runtime.invoke(user(user), new Play.Input(line)))
            .isInstanceOf(IllegalStateException.class)
            .hasMessage("broken");
      } else {
        var output = (Play.Output) runtime.invoke(user(user), new Play.Input(line));
        assertThat(output).isNotNull().extracting(Play.Output::turns).isEqualTo(expected);
      }
    }

    private void assertThatBuildFails(String user) {
      assertThatThrownBy(() -> runtime.invoke(user(user), new Play.Input("hello")))
          .isInstanceOf(BuildFailedException.class);
    }

    private int idle(String user) {
      return now - lastSeen.getOrDefault(user, now);
    }

    private static User user(String id) {
      return User.of("cookie", id);
    }

    private Set<String> live() {
      return runtime.users().stream().map(metrics -> metrics.user().id()).collect(toSet());
    }

    /** Who lives and how often they called; and what was built for the others is closed. */
    void compare() {
      assertThat(
              runtime.users().stream()
                  .collect(
                      toMap(metrics -> metrics.user().id(), metrics -> (int) metrics.totalTurns())))
          .isEqualTo(turns);
      for (String user : lastSeen.keySet()) {
        int open =
            Collections.frequency(Script.events(), "build first of " + user)
                - Collections.frequency(Script.events(), "close first of " + user);
        assertThat(open).as(user).isEqualTo(turns.containsKey(user) ? 1 : 0);
      }
    }

    void close() {
      runtime.close();
      turns.clear();
      for (String user : lastSeen.keySet()) {
        assertThat(Script.events("build first of " + user))
            .hasSameSizeAs(Script.events("close first of " + user));
      }
    }
  }
}
