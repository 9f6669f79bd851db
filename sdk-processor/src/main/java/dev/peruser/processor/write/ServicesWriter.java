package dev.peruser.processor.write;

import dev.peruser.api.spi.Registration;
import dev.peruser.model.descriptor.ServicesLine;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes the file by which {@code ServiceLoader} finds registrations on a class path. */
public final class ServicesWriter {
  private static final String PATH = "META-INF/services/" + Registration.class.getName();

  private final Filer filer;

  /** A writer for one compilation. */
  public ServicesWriter(Filer filer) {
    this.filer = filer;
  }

  /**
   * The registrations that an earlier compilation into the same folder listed; none if there is no
   * such file, or a compiler does not give it.
   */
  public List<String> previous() {
    try {
      return filer
          .getResource(StandardLocation.CLASS_OUTPUT, "", PATH)
          .getCharContent(true)
          .toString()
          .lines()
          .map(ServicesLine::parse)
          .flatMap(Optional::stream)
          .map(ServicesLine::className)
          .toList();
    } catch (IOException | IllegalArgumentException e) {
      return List.of();
    }
  }

  /**
   * Writes the whole file.
   *
   * @param registrations type names, by the registrations' binary names
   * @return where it is
   * @throws IOException if the compiler refuses the file
   */
  public URI write(SortedMap<String, String> registrations) throws IOException {
    FileObject resource = filer.createResource(StandardLocation.CLASS_OUTPUT, "", PATH);
    try (Writer file = resource.openWriter()) {
      for (Map.Entry<String, String> registration : registrations.entrySet()) {
        var line = new ServicesLine(registration.getKey(), Optional.of(registration.getValue()));
        file.write(line + "\n");
      }
    }
    return resource.toUri();
  }

  /** The class output's folder, by where the file is; empty if it is not in a file system. */
  public static Optional<Path> classOutput(URI services) {
    if (!"file".equals(services.getScheme())) {
      return Optional.empty();
    }
    Path folder = Path.of(services).toAbsolutePath();
    for (int i = 0; folder != null && i < Path.of(PATH).getNameCount(); i++) {
      folder = folder.getParent();
    }
    return Optional.ofNullable(folder);
  }
}
