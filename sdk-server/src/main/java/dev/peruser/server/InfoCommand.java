package dev.peruser.server;

import dev.peruser.api.spi.FunctionGroupRegistration;
import dev.peruser.api.spi.Registration;
import dev.peruser.api.spi.Scope;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.apache.catalina.util.ServerInfo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is there. */
@Command(
    name = "info",
    description = "Prints versions, and the function types that are found.",
    mixinStandardHelpOptions = true)
final class InfoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--plugins",
      paramLabel = "DIR",
      description = "A directory of plugin jars, with the jars that they need.")
  private @Nullable Path plugins;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.println(version());
    out.println("Java " + java.lang.Runtime.version());
    out.println(ServerInfo.getServerInfo());
    try (PluginFolder folder = PluginFolder.open(plugins, spec)) {
      List<Registration> found = found(folder.loader(), out);
      out.println(found.isEmpty() ? "No function types found." : "Function types:");
      found.forEach(registration -> out.println("  " + line(registration)));
    }
    out.flush();
    return 0;
  }

  private static String line(Registration registration) {
    return registration.typeName()
        + " ("
        + (registration.scope() == Scope.PER_USER ? "per-user" : "shared")
        + (registration instanceof FunctionGroupRegistration ? " group" : " function")
        + ", "
        + registration.type().getName()
        + ")";
  }

  private static List<Registration> found(ClassLoader loader, PrintWriter out) {
    var found = new ArrayList<Registration>();
    Iterator<Registration> all = ServiceLoader.load(Registration.class, loader).iterator();
    while (true) {
      try {
        if (!all.hasNext()) {
          break;
        }
        found.add(all.next());
      } catch (ServiceConfigurationError | LinkageError e) {
        out.println("Cannot be loaded: " + e.getMessage());
      }
    }
    found.sort(Comparator.comparing(Registration::typeName));
    return found;
  }

  private static String version() {
    String version = InfoCommand.class.getPackage().getImplementationVersion();
    return "PerUser " + Objects.requireNonNullElse(version, "(development)");
  }

  /** The version, for {@code --version}. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {version()};
    }
  }
}
