package dev.peruser.testing;

import static java.nio.file.Files.isDirectory;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * SDK and plugins in a class loader of their own, as in a web application, on threads that outlive
 * it, as a container's do: after {@code close()} nothing of ours holds the loader.
 */
@Timeout(120)
class ClassLoaderTest {
  private static final int THREADS = 4;

  private final ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
  private final ExecutorService containerThreads = Executors.newFixedThreadPool(THREADS);

  @AfterEach
  void stopThreads() {
    containerThreads.shutdownNow();
  }

  @Test
  void afterCloseNothingHoldsTheClassLoader() throws Exception {
    Reference<ClassLoader> loader = runAndClose();

    assertThat(isCollected(loader)).isTrue();
  }

  private Reference<ClassLoader> runAndClose() throws Exception {
    try (var loader = ownLoader();
        AutoCloseable scenario = runTurns(loader)) {
      assertThat(scenario.getClass()).isNotSameAs(LoaderScenario.class);
      return new WeakReference<>(loader, collected);
    }
  }

  /** The other test would see it if something held the loader: here a runtime that still runs. */
  @Test
  void aRuntimeThatIsNotClosedHoldsTheClassLoader() throws Exception {
    AutoCloseable[] open = new AutoCloseable[1];
    Reference<ClassLoader> loader = runAndLeaveOpen(open);

    assertThat(isCollected(loader)).isFalse();
    open[0].close();
  }

  private Reference<ClassLoader> runAndLeaveOpen(AutoCloseable[] open) throws Exception {
    URLClassLoader loader = ownLoader();
    open[0] = runTurns(loader);
    return new WeakReference<>(loader, collected);
  }

  /** Runs turns of several users on the container's threads; closing it closes the runtime. */
  private AutoCloseable runTurns(ClassLoader loader) throws Exception {
    var scenario = loader.loadClass(LoaderScenario.class.getName()).getConstructor().newInstance();
    List<Future<?>> turns = new ArrayList<>();
    for (int i = 0; i < 3 * THREADS; i++) {
      turns.add(containerThreads.submit((Callable<?>) scenario));
    }
    for (Future<?> turn : turns) {
      turn.get();
    }
    return (AutoCloseable) scenario;
  }

  private static URLClassLoader ownLoader() {
    return new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());
  }

  private static URL[] classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(path -> isDirectory(path) || path.toString().endsWith(".jar"))
        .map(ClassLoaderTest::url)
        .toArray(URL[]::new);
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks for collections until there is one that took it; a leak is told after some of them. */
  private boolean isCollected(Reference<ClassLoader> loader) throws InterruptedException {
    for (int attempt = 0; attempt < 30; attempt++) {
      System.gc();
      if (collected.remove(100) == loader) {
        return true;
      }
    }
    return false;
  }
}
