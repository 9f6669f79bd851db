package dev.peruser.server;

import dev.peruser.runtime.RuntimeConfig;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a server is started with. Immutable; each {@code with} method gives a changed copy.
 *
 * @param config the workflow file and the plugins
 * @param host the name or address to listen on; empty for the workflow file's {@code host}
 * @param port the port to listen on, 0 for a free one; empty for the workflow file's {@code port}
 */
public record ServerOptions(RuntimeConfig config, Optional<String> host, OptionalInt port) {

  /** Refuses what is no port. */
  public ServerOptions {
    if (port.isPresent() && (port.getAsInt() < 0 || port.getAsInt() > 65_535)) {
      throw new IllegalArgumentException("A port is between 0 and 65535, not " + port.getAsInt());
    }
  }

  /**
   * A server that listens where its workflow file says.
   *
   * @param config the workflow file and the plugins
   * @return the options
   */
  public static ServerOptions of(RuntimeConfig config) {
    return new ServerOptions(config, Optional.empty(), OptionalInt.empty());
  }

  /**
   * Listens on another address.
   *
   * @param newHost a name or an address
   * @return a changed copy
   */
  public ServerOptions withHost(String newHost) {
    return new ServerOptions(config, Optional.of(newHost), port);
  }

  /**
   * Listens on another port.
   *
   * @param newPort the port, 0 to 65535; 0 takes a free one
   * @return a changed copy
   * @throws IllegalArgumentException if it is out of range
   */
  public ServerOptions withPort(int newPort) {
    return new ServerOptions(config, host, OptionalInt.of(newPort));
  }
}
