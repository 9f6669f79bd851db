package dev.peruser.processor.write;

import dev.peruser.api.spi.Registration;
import java.io.IOException;
import java.io.Writer;
import java.util.SortedSet;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** Writes the file by which {@code ServiceLoader} finds registrations on a class path. */
public final class ServicesWriter {
  private final Filer filer;

  /** A writer for one compilation. */
  public ServicesWriter(Filer filer) {
    this.filer = filer;
  }

  /**
   * Writes the whole file. What an earlier compilation wrote is not read: merging keeps the names
   * of deleted classes (google/auto issue 516).
   *
   * @param registrations binary names
   * @throws IOException if the compiler refuses the file
   */
  public void write(SortedSet<String> registrations) throws IOException {
    String path = "META-INF/services/" + Registration.class.getName();
    try (Writer file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path).openWriter()) {
      for (String registration : registrations) {
        file.write(registration + "\n");
      }
    }
  }
}
