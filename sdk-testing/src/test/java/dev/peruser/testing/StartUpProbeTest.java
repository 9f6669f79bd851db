package dev.peruser.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.peruser.api.Builder;
import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionGroupRegistration;
import dev.peruser.api.spi.GroupMember;
import dev.peruser.api.spi.NoConfig;
import dev.peruser.api.spi.Registration;
import dev.peruser.api.spi.Scope;
import dev.peruser.runtime.BuildFailedException;
import dev.peruser.testing.plugin.Script;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The probe of {@code validate_at_startup}: it holds up no start for ever, and whatever it has
 * built is closed, whenever that comes (L3).
 */
@Timeout(60)
class StartUpProbeTest {
  private static final String BUILD = "build first of startup-probe";
  private static final String CLOSE = "release first of startup-probe";
  private static final String THREAD = "peruser-startup-probe";

  private final CountDownLatch gate = new CountDownLatch(1);

  @BeforeEach
  @AfterEach
  void reset() {
    Script.reset();
  }

  /** A group whose function cannot be had, as if a class of its types were missing. */
  public static final class Unbound extends FunctionGroupRegistration {
    private static final DataType TEXT =
        new DataType(
            String.class,
            "java.lang.String",
            true,
            """
            {"type":"object","properties":{"value":{"type":"string"}},"required":["value"]}""");

    private static final GroupMember WORK =
        GroupMember.single(
            "work",
            "",
            TEXT,
            TEXT,
            Object.class,
            group -> {
              throw new NoClassDefFoundError("com/acme/Missing");
            });

    /** For the service loader. */
    public Unbound() {
      super(
          FORMAT,
          "unbound",
          Scope.PER_USER,
          "",
          Object.class,
          NoConfig.class,
          NoConfig.SCHEMA,
          List.of(WORK));
    }

    @Override
    public Object create(Object config, Builder builder) {
      return new Object();
    }
  }

  private static TestRuntime start(String options) {
    return TestRuntime.start(
        """
        general: {validate_at_startup: true, %s}
        functions:
          first: {_type: part, label: first}
          everybodys: {_type: everybodys}
        workflow: {_type: curious, tools: {mine: first, ours: everybodys}}
        """
            .formatted(options));
  }

  /** The threads of probes have ended after this. */
  private void openGate() throws InterruptedException {
    gate.countDown();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals(THREAD)) {
        thread.join();
      }
    }
  }

  private void assertStartFails(String option, CountDownLatch begun) throws Exception {
    assertThatThrownBy(() -> start(option + ": 100ms"))
        .isInstanceOf(BuildFailedException.class)
        .hasMessage(
            "The probe of validate_at_startup took longer than %s allows (100 ms); its thread %s is"
                + " left until its code returns",
            option, THREAD);
    begun.await();
    assertThat(Script.events("close everybodys")).hasSize(1);
    openGate();
    assertThat(Script.events(CLOSE)).as("also what came late").hasSize(1);
  }

  @Test
  void aBuildThatHangsFailsTheStartAndIsClosedWhenItComes() throws Exception {
    assertStartFails("build_timeout", Script.hangAt(BUILD, gate));
  }

  @Test
  void aCloseThatHangsFailsTheStart() throws Exception {
    assertStartFails("close_timeout", Script.hangAt(CLOSE, gate));
  }

  @Test
  void aBuildThatIsLateIsInterrupted() throws Exception {
    var interrupted = new CountDownLatch(1);
    Script.at(
        BUILD,
        () -> {
          try {
            gate.await();
          } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
          }
        });
    assertThatThrownBy(() -> start("build_timeout: 100ms"))
        .isInstanceOf(BuildFailedException.class)
        .hasMessageContaining("build_timeout");
    interrupted.await();
  }

  @Test
  void aCloseThatIsLateIsNotInterrupted() throws Exception {
    var interrupted = new AtomicBoolean();
    CountDownLatch begun =
        Script.begunAt(
            CLOSE,
            () -> {
              try {
                gate.await();
              } catch (InterruptedException e) {
                interrupted.set(true);
              }
            });
    assertStartFails("close_timeout", begun);
    assertThat(interrupted).isFalse();
  }

  @Test
  void theFailureShowsWhereTheProbeHangs() throws Exception {
    Script.hangAt(BUILD, gate);
    boolean shown = false;
    for (int patience = 100; !shown; patience *= 2) { // a probe must have had time to get there
      String options = "build_timeout: " + patience + "ms";
      Throwable failure = catchThrowable(() -> start(options));
      shown = Throwables.getStackTrace(failure).contains(Script.class.getName());
    }
    openGate();
  }

  @Test
  void whoIsInterruptedWhileItBuildsFailsToStartAndTheBuildIsClosed() throws Exception {
    assertInterruptedStartFails(Script.hangAt(BUILD, gate));
  }

  @Test
  void whoIsInterruptedWhileItClosesFailsToStart() throws Exception {
    assertInterruptedStartFails(Script.hangAt(CLOSE, gate));
  }

  private void assertInterruptedStartFails(CountDownLatch begun) throws Exception {
    var interrupted = new AtomicBoolean();
    var starting =
        new FutureTask<>(
            () -> {
              Throwable failure = catchThrowable(() -> start(""));
              interrupted.set(Thread.currentThread().isInterrupted());
              return failure;
            });
    var starter = new Thread(starting);
    starter.start();
    begun.await();
    starter.interrupt();
    assertThat(starting.get())
        .isInstanceOf(BuildFailedException.class)
        .hasMessage("The start was interrupted during its probe");
    assertThat(interrupted).isTrue();
    assertThat(Script.events("close everybodys")).hasSize(1);
    openGate();
    assertThat(Script.events(CLOSE)).hasSize(1);
  }

  @Test
  void anErrorOfAConstructorIsABuildThatFailsAndTheSharedInstancesAreClosed() {
    var error = new StackOverflowError("for the test");
    Script.at(
        BUILD,
        () -> {
          throw error;
        });
    assertThatThrownBy(() -> start("")).isInstanceOf(BuildFailedException.class).hasCause(error);
    assertThat(Script.events())
        .containsExactly("build everybodys", BUILD, CLOSE, "close everybodys");
  }

  @Test
  void whateverElseFailsIsThrownAsItIsAndTheSharedInstancesAreClosed(@TempDir Path folder)
      throws Exception {
    Path services = folder.resolve("META-INF/services/" + Registration.class.getName());
    Files.createDirectories(services.getParent());
    Files.writeString(services, Unbound.class.getName());
    try (var loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, StartUpProbeTest.class.getClassLoader())) {
      assertThatThrownBy(
              () ->
                  TestRuntime.start(
                      """
                      general:
                        validate_at_startup: true
                        front_end: {endpoints: [{path: /work, function_name: unbound__work}]}
                      functions:
                        everybodys: {_type: everybodys}
                      function_groups:
                        unbound: {_type: unbound, include: [work]}
                      workflow: {_type: curious, tools: {ours: everybodys}}
                      """,
                      config -> config.withClassLoader(loader)))
          .isInstanceOf(NoClassDefFoundError.class)
          .hasMessage("com/acme/Missing");
    }
    assertThat(Script.events()).containsExactly("build everybodys", "close everybodys");
  }

  @Test
  void theProbesContextClassLoaderIsThatOfThePlugins() {
    var seen = new AtomicReference<ClassLoader>();
    Script.at(BUILD, () -> seen.set(Thread.currentThread().getContextClassLoader()));
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
    TestRuntime runtime;
    try {
      runtime =
          TestRuntime.start(
              """
              general: {validate_at_startup: true}
              functions:
                first: {_type: part, label: first}
              workflow: {_type: curious, tools: {mine: first}}
              """,
              config -> config.withClassLoader(before));
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
    try (runtime) {
      assertThat(seen).hasValue(before);
    }
  }
}
