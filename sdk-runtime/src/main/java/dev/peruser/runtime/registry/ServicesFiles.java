package dev.peruser.runtime.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.peruser.api.spi.Registration;
import dev.peruser.model.descriptor.ServicesLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The services files that a class loader sees. {@code ServiceLoader} would load each class that
 * they name, and says which it could not load, but not which jar asks for it.
 */
final class ServicesFiles {
  private static final String PATH = "META-INF/services/" + Registration.class.getName();

  private ServicesFiles() {}

  /**
   * What a jar or folder registers.
   *
   * @param line the line of its services file
   * @param home the jar or folder
   */
  record Entry(ServicesLine line, String home) {
    String className() {
      return line.className();
    }
  }

  /**
   * Finds all of them, in the order of the class path.
   *
   * @throws IOException if the class loader can't say
   */
  static List<URL> find(ClassLoader loader) throws IOException {
    return Collections.list(loader.getResources(PATH));
  }

  /**
   * Reads one.
   *
   * @throws IOException if it can't be read
   */
  static List<Entry> read(URL file) throws IOException {
    String home = home(file);
    var entries = new ArrayList<Entry>();
    try (var reader = new BufferedReader(new InputStreamReader(open(file), UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        ServicesLine.parse(line).ifPresent(found -> entries.add(new Entry(found, home)));
      }
    }
    return entries;
  }

  /** Not from the cache of open jars, which would keep the plugin's jar open. */
  private static InputStream open(URL file) throws IOException {
    var connection = file.openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }

  /** The jar or folder that a services file is in. */
  static String home(URL file) {
    String text = file.toString().replace("/" + PATH, "");
    return text.startsWith("jar:") ? text.substring(4, text.length() - 1) : text + "/";
  }
}
