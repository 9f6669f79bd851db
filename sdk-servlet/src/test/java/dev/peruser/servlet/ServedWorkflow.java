package dev.peruser.servlet;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import java.net.URI;

/** A workflow behind a servlet that has a host to itself. */
final class ServedWorkflow implements AutoCloseable {
  private final JettyServer server = new JettyServer();
  private final PerUserRuntime runtime;
  private final URI address;

  ServedWorkflow(String workflow) throws Exception {
    runtime = PerUserRuntime.start(RuntimeConfig.fromText("workflow.yml", workflow));
    address = server.start(new PerUserServlet(runtime));
  }

  URI address() {
    return address;
  }

  Client client() {
    return new Client(address);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The server does not stop", e);
    } finally {
      runtime.close();
    }
  }
}
