package dev.peruser.processor;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.peruser.api.SingleFunction;
import jakarta.validation.constraints.NotNull;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.annotation.JsonNaming;

/** What the compiled cases see: what a plugin does. */
final class ClassPaths {
  /** The API and jspecify. */
  static final String API =
      locationOf(SingleFunction.class) + File.pathSeparator + locationOf(NullMarked.class);

  /** The same, with what plugins annotate their types with. */
  static final String PLUGIN =
      String.join(
          File.pathSeparator,
          API,
          locationOf(JsonProperty.class).toString(),
          locationOf(JsonNaming.class).toString(),
          locationOf(JacksonException.class).toString(),
          locationOf(NotNull.class).toString());

  private ClassPaths() {}

  static Path locationOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
