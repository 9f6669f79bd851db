package dev.peruser.examples.assistant.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tomcat as it is downloaded, with a folder of its own for what one server has (its base). */
final class TomcatDistribution {
  private static final Pattern READY =
      Pattern.compile("Starting ProtocolHandler \\[\"http-nio-auto-\\d+-(?<port>\\d+)\"]");

  private final Path home = Repository.distribution("apache-tomcat-");
  private final Path base;

  TomcatDistribution() throws IOException {
    base = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "tomcat-");
    for (String folder : List.of("conf", "logs", "temp", "webapps", "work")) {
      Files.createDirectory(base.resolve(folder));
    }
    try (Stream<Path> files = Files.list(home.resolve("conf"))) {
      for (Path file : files.toList()) {
        Files.copy(file, base.resolve("conf").resolve(file.getFileName()));
      }
    }
    Path server = base.resolve("conf/server.xml");
    String text = Files.readString(server);
    text = replace(text, "port=\"8080\" protocol", "port=\"0\" protocol"); // a free one
    text = replace(text, "port=\"8005\"", "port=\"-1\""); // none: it is told to stop by a signal
    Files.writeString(server, text);
    TomcatManager.addTo(base);
  }

  private static String replace(String text, String old, String replacement) {
    if (!text.contains(old)) {
      throw new AssertionError("Tomcat's server.xml has no " + old);
    }
    return text.replace(old, replacement);
  }

  /** Puts a WAR where Tomcat looks for them; its name is the application's path. */
  void add(Path war, String name) throws IOException {
    Files.copy(war, base.resolve("webapps").resolve(name + ".war"));
  }

  /** Starts it, which deploys what has been added. */
  ServerProcess start() throws IOException, InterruptedException {
    var command = new ProcessBuilder("sh", home.resolve("bin/catalina.sh").toString(), "run");
    command.environment().put("JRE_HOME", System.getProperty("java.home"));
    command.environment().put("CATALINA_BASE", base.toString());
    return ServerProcess.start(command, READY);
  }
}
