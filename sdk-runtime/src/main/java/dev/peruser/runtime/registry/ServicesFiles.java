package dev.peruser.runtime.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.peruser.api.spi.Registration;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The services files that a class loader sees. {@code ServiceLoader} says which class it could not
 * load, but not which jar asks for it. Read only then.
 */
final class ServicesFiles {
  private static final String PATH = "META-INF/services/" + Registration.class.getName();

  private final ClassLoader loader;

  ServicesFiles(ClassLoader loader) {
    this.loader = loader;
  }

  /** The jar or folder whose services file lists a class that a message names. */
  Optional<String> naming(String message) {
    try {
      List<URL> files = Collections.list(loader.getResources(PATH));
      return files.stream()
          .filter(file -> lists(file, message))
          .findFirst()
          .map(ServicesFiles::home);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean lists(URL file, String message) {
    String names = message.replace('/', '.');
    try (var lines = new BufferedReader(new InputStreamReader(open(file), UTF_8))) {
      return message.contains(file.toString())
          || lines
              .lines()
              .map(line -> line.replaceFirst("#.*", "").strip())
              .anyMatch(line -> !line.isEmpty() && mentions(names, line));
    } catch (IOException e) {
      return false;
    }
  }

  /** Not from the cache of open jars, which would keep the plugin's jar open. */
  private static InputStream open(URL file) throws IOException {
    var connection = file.openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }

  private static boolean mentions(String names, String className) {
    return Pattern.compile("(?<![\\w.$])" + Pattern.quote(className) + "(?![\\w$])")
        .matcher(names)
        .find();
  }

  private static String home(URL file) {
    String text = file.toString().replace("/" + PATH, "");
    return text.startsWith("jar:") ? text.substring(4, text.length() - 1) : text + "/";
  }
}
