package dev.peruser.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.api.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionMapTest {
  private final SessionMap map = new SessionMap();

  private static void nothing() {}

  private static User user(int i) {
    return User.of("cookie", "user-" + i);
  }

  private static UserSession session(int i) {
    return new UserSession(user(i), null, null);
  }

  @Test
  void aUserHasTheSessionThatWasPutInFirst() {
    UserSession first = session(1);
    assertThat(map.putIfAbsent(first, SessionMapTest::nothing)).isNull();
    assertThat(map.putIfAbsent(session(1), SessionMapTest::nothing)).isSameAs(first);

    assertThat(map.get(user(1))).isSameAs(first);
    assertThat(map.get(user(2))).isNull();
    assertThat(map).containsExactly(first);
    assertThat(map.size()).isOne();
    assertThat(map.isEmpty()).isFalse();
  }

  @Test
  void whatRunsBeforeASessionIsPutInRunsOnceAndNotForOneThatIsNot() {
    var runs = new ArrayList<String>();
    map.putIfAbsent(session(1), () -> runs.add("first"));
    map.putIfAbsent(session(1), () -> runs.add("second"));

    assertThat(runs).containsExactly("first");
  }

  @Test
  void aSessionThatIsRefusedIsNotPutIn() {
    var refusal = new IllegalStateException("no room");

    assertThatThrownBy(
            () ->
                map.putIfAbsent(
                    session(1),
                    () -> {
                      throw refusal;
                    }))
        .isSameAs(refusal);
    assertThat(map.get(user(1))).isNull();
    assertThat(map).isEmpty();
    assertThat(map.isEmpty()).isTrue();
  }

  @Test
  void whoLooksWaitsForNobodyThatPutsASessionIn() {
    List<UserSession> sessions = IntStream.range(0, 5_000).mapToObj(i -> session(i)).toList();
    sessions
        .subList(1, 5_000)
        .forEach(session -> map.putIfAbsent(session, SessionMapTest::nothing));

    map.putIfAbsent(
        sessions.get(0),
        () ->
            assertThat(CompletableFuture.supplyAsync(this::look))
                .succeedsWithin(Duration.ofSeconds(20))
                .asInstanceOf(InstanceOfAssertFactories.list(UserSession.class))
                .containsExactlyInAnyOrderElementsOf(sessions.subList(1, 5_000)));
  }

  private List<UserSession> look() {
    assertThat(map.get(user(0))).isNull();
    return map.stream().toList();
  }

  @Test
  void onlyTheSessionThatIsInCanBeTakenOut() {
    UserSession session = session(1);
    map.putIfAbsent(session, SessionMapTest::nothing);

    assertThat(map.remove(session(1))).isFalse();
    assertThat(map.get(user(1))).isSameAs(session);
    assertThat(map.remove(session)).isTrue();
    assertThat(map.remove(session)).isFalse();
    assertThat(map.get(user(1))).isNull();
    assertThat(map).isEmpty();
    assertThat(map.isEmpty()).isTrue();
  }

  @Test
  void oneSessionTakesThePlaceOfAnother() {
    UserSession first = session(1);
    UserSession second = session(1);
    map.putIfAbsent(first, SessionMapTest::nothing);

    assertThat(map.replace(first, second)).isTrue();
    assertThat(map.replace(first, session(1))).isFalse();

    assertThat(map.get(user(1))).isSameAs(second);
    assertThat(map).containsExactly(second);
  }

  @Test
  void usersWhoseHashesAreTheSameAreToldApart() {
    List<UserSession> sessions =
        List.of(
            new UserSession(User.of("cookie", "AaAa"), null, null),
            new UserSession(User.of("cookie", "BBBB"), null, null),
            new UserSession(User.of("cookie", "AaBB"), null, null));
    assertThat(sessions).extracting(UserSession::hash).containsOnly(sessions.get(0).hash());
    sessions.forEach(session -> map.putIfAbsent(session, SessionMapTest::nothing));

    assertThat(sessions).allSatisfy(s -> assertThat(map.get(s.user())).isSameAs(s));
    map.remove(sessions.get(1));
    assertThat(map).containsExactlyInAnyOrder(sessions.get(0), sessions.get(2));
  }

  @Test
  void itHasAllOfManyAndEachOnce() {
    List<UserSession> sessions = IntStream.range(0, 50_000).mapToObj(i -> session(i)).toList();
    sessions.forEach(session -> map.putIfAbsent(session, SessionMapTest::nothing));

    assertThat(map.size()).isEqualTo(50_000);
    assertThat(map.stream().toList()).containsExactlyInAnyOrderElementsOf(sessions);
    assertThat(sessions.stream().filter(s -> map.get(s.user()) != s)).isEmpty();
    sessions.subList(0, 49_000).forEach(map::remove);
    assertThat(map.stream().toList())
        .containsExactlyInAnyOrderElementsOf(sessions.subList(49_000, 50_000));
    assertThat(sessions.stream().filter(s -> map.get(s.user()) != null)).hasSize(1_000);
  }

  @Test
  void itsIteratorEnds() {
    map.putIfAbsent(session(1), SessionMapTest::nothing);
    var iterator = map.iterator();
    iterator.next();

    assertThat(iterator.hasNext()).isFalse();
    assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void whoIsThereIsFoundAndIteratedOverWhileOthersComeAndGo() {
    List<UserSession> resident = IntStream.range(0, 1_000).mapToObj(i -> session(i)).toList();
    resident.forEach(session -> map.putIfAbsent(session, SessionMapTest::nothing));
    CompletableFuture<Void> traffic =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 1_000; i < 200_000; i++) {
                UserSession session = session(i);
                map.putIfAbsent(session, SessionMapTest::nothing);
                if (i % 3 == 0) {
                  map.replace(session, session(i));
                } else if (i % 3 == 1) {
                  map.remove(session);
                }
              }
            });

    do {
      for (UserSession session : resident) {
        if (map.get(session.user()) != session) {
          throw new AssertionError(session.user() + " is missing");
        }
      }
      assertThat(map.stream().filter(resident.get(0)::equals)).hasSize(1);
    } while (!traffic.isDone());
    traffic.join();
    long left = IntStream.range(1_000, 200_000).filter(i -> i % 3 != 1).count();
    assertThat(map.size()).isEqualTo(1_000 + (int) left);
    assertThat(map.stream().distinct()).hasSize(map.size());
  }

  @ParameterizedTest
  @ValueSource(classes = {OnePart.class, Growth.class})
  void inWhateverOrderThreadsMeetItIsAMap(Class<?> operations) {
    new ModelCheckingOptions()
        .threads(2)
        .actorsBefore(1)
        .actorsPerThread(2)
        .actorsAfter(1)
        .iterations(20)
        .invocationsPerIteration(500)
        .check(operations);
  }

  /**
   * Users of one part, and of one bucket while it has two. Two of them are in from the beginning,
   * and with the third it grows.
   */
  private static final class Users {
    static final List<User> USERS =
        IntStream.iterate(0, i -> i + 1)
            .mapToObj(SessionMapTest::user)
            .filter(user -> SessionMap.hash(user) >>> 24 == 7 && SessionMap.hash(user) % 2 == 0)
            .limit(4)
            .toList();

    final SessionMap map = new SessionMap();
    final List<UserSession> first = sessions();
    final List<UserSession> second = sessions();

    Users() {
      putIfAbsent(0);
      putIfAbsent(1);
    }

    private static List<UserSession> sessions() {
      return USERS.stream().map(user -> new UserSession(user, null, null)).toList();
    }

    boolean putIfAbsent(int user) {
      return map.putIfAbsent(first.get(user), SessionMapTest::nothing) == null;
    }

    String get(int user) {
      UserSession session = map.get(USERS.get(user));
      return session == null ? "none" : session == first.get(user) ? "first" : "second";
    }
  }

  /** Some come, and those that are there are looked for. */
  @Param(name = "here", gen = IntGen.class, conf = "0:1")
  @Param(name = "newcomer", gen = IntGen.class, conf = "2:3")
  public static final class Growth {
    private final Users users = new Users();

    /** Which of the user's sessions is in. */
    @Operation
    public String get(@Param(name = "here") int user) {
      return users.get(user);
    }

    /** Whether the user had none. */
    @Operation
    public boolean putIfAbsent(@Param(name = "newcomer") int user) {
      return users.putIfAbsent(user);
    }
  }

  /** All that there is. */
  @Param(name = "user", gen = IntGen.class, conf = "0:3")
  public static final class OnePart {
    private final Users users = new Users();

    /** Which of the user's sessions is in. */
    @Operation
    public String get(@Param(name = "user") int user) {
      return users.get(user);
    }

    /** Whether the user had none. */
    @Operation
    public boolean putIfAbsent(@Param(name = "user") int user) {
      return users.putIfAbsent(user);
    }

    /** Whether the first was in. */
    @Operation
    public boolean replace(@Param(name = "user") int user) {
      return users.map.replace(users.first.get(user), users.second.get(user));
    }

    /** Whether the first was in. */
    @Operation
    public boolean remove(@Param(name = "user") int user) {
      return users.map.remove(users.first.get(user));
    }

    /** Whether the second was in. */
    @Operation
    public boolean removeSecond(@Param(name = "user") int user) {
      return users.map.remove(users.second.get(user));
    }
  }
}
