package dev.peruser.processor;

import dev.peruser.api.SingleFunction;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;

/** What the compiled cases see: what a plugin does. */
final class ClassPaths {
  /** The API and jspecify. */
  static final String API =
      locationOf(SingleFunction.class) + File.pathSeparator + locationOf(NullMarked.class);

  private ClassPaths() {}

  static Path locationOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
