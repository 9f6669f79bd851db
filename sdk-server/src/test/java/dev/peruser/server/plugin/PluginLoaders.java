package dev.peruser.server.plugin;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Where plugins that are loaded by a loader of their own show it; holds none. */
public final class PluginLoaders {
  private static final long PATIENCE_SECONDS = 30;
  private static final int COLLECTIONS = 30;
  private static final BlockingQueue<Reference<ClassLoader>> SEEN = new LinkedBlockingQueue<>();
  private static final ReferenceQueue<ClassLoader> COLLECTED = new ReferenceQueue<>();

  private PluginLoaders() {}

  /** Called by a plugin. */
  public static void show(ClassLoader loader) {
    SEEN.add(new WeakReference<>(loader, COLLECTED));
  }

  /** Waits until one has been shown. */
  public static Reference<ClassLoader> await() throws InterruptedException {
    Reference<ClassLoader> seen = SEEN.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (seen == null) {
      throw new AssertionError("No plugin has shown its loader");
    }
    return seen;
  }

  /** Asks for collections until there is one that took it; a leak is told after some of them. */
  public static boolean isCollected(Reference<ClassLoader> loader) throws InterruptedException {
    for (int attempt = 0; attempt < COLLECTIONS; attempt++) {
      System.gc();
      if (COLLECTED.remove(100) == loader) {
        return true;
      }
    }
    return false;
  }
}
