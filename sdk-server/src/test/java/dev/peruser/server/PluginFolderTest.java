package dev.peruser.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.server.plugin.PluginLoaders;
import java.io.BufferedReader;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.ref.Reference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A command opens the jars of its plugins, and leaves nothing of them behind. */
@EnabledOnOs(OS.LINUX) // which tells what files are open
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class PluginFolderTest {
  @TempDir private Path folder = Path.of("");
  private final StringWriter err = new StringWriter();
  private String config = "";
  private String plugins = "";

  @BeforeEach
  void makeTheFolder() throws Exception {
    config =
        Files.writeString(folder.resolve("workflow.yml"), "workflow: {_type: parrot}").toString();
    plugins = Files.createDirectory(folder.resolve("plugins")).toString();
  }

  private PluginJar jar() throws Exception {
    return PluginJar.in(Path.of(plugins), Files.createDirectory(folder.resolve("classes")));
  }

  private int run(Writer out, String... arguments) {
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }

  private String output(String... arguments) {
    var out = new StringWriter();
    int status = run(out, arguments);
    assertThat(err.toString()).isEmpty();
    assertThat(status).isZero();
    return out.toString();
  }

  @Test
  void validateClosesThem() throws Exception {
    PluginJar jar = jar();

    assertThat(output("validate", "--config", config, "--plugins", plugins))
        .contains("No problems");
    assertThat(jar.isOpen()).isFalse();
  }

  @Test
  void infoClosesThem() throws Exception {
    PluginJar jar = jar();

    assertThat(output("info", "--plugins", plugins)).contains("parrot (per-user function");
    assertThat(jar.isOpen()).isFalse();
  }

  @Test
  void runClosesThemAndLetsTheirLoaderGo() throws Exception {
    PluginJar jar = jar();

    assertThat(
            output(
                "run",
                "--config",
                config,
                "--plugins",
                plugins,
                "--input",
                "{\"value\":\"hello\"}"))
        .isEqualToNormalizingNewlines("{\"value\":\"hello\"}\n");
    assertThat(jar.isOpen()).isFalse();
    assertThat(PluginLoaders.isCollected(PluginLoaders.await())).isTrue();
  }

  @Test
  void aWorkflowThatDoesNotStartClosesThem() throws Exception {
    PluginJar jar = jar();
    Files.writeString(Path.of(config), "workflow: {_type: parrot, colour: red}");

    assertThat(run(new StringWriter(), "serve", "--config", config, "--plugins", plugins))
        .isEqualTo(Main.FAILED);
    assertThat(jar.isOpen()).isFalse();
  }

  @Test
  void serveClosesThemWhenItHasStoppedAndLetsTheirLoaderGo() throws Exception {
    PluginJar jar = jar();
    var out = new PipedWriter();
    var command =
        new FutureTask<>(
            () -> run(out, "serve", "--config", config, "--plugins", plugins, "--port", "0"));
    Reference<ClassLoader> loader;
    try (var lines = new BufferedReader(new PipedReader(out))) {
      var thread = new Thread(command, "serve");
      thread.start();
      assertThat(say("hello", lines.readLine())).isEqualTo("{\"value\":\"hello\"}");
      loader = PluginLoaders.await();
      assertThat(jar.isOpen()).as("while it serves").isTrue();
      assertThat(PluginLoaders.isCollected(loader)).as("while it serves").isFalse();
      thread.interrupt();
      command.get(60, TimeUnit.SECONDS);
      thread.join();
    }
    assertThat(jar.isOpen()).isFalse();
    assertThat(PluginLoaders.isCollected(loader)).isTrue();
  }

  private static String say(String text, String welcome) throws Exception {
    URI server = URI.create(welcome.replaceFirst(".* at (\\S+) .*", "$1"));
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(server.resolve("/generate"))
                    .header("Content-Type", "application/json")
                    .header("Cookie", "nat-session=alice")
                    .POST(BodyPublishers.ofString("{\"value\":\"" + text + "\"}"))
                    .build(),
                BodyHandlers.ofString());
    return response.body();
  }
}
