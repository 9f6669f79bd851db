package dev.peruser.servlet;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;

/** A servlet container with one application. */
interface Container {

  /**
   * Deploys the application at {@code /app}, and says where that is; throws if it does not start.
   */
  URI deploy(Path war) throws Exception;

  /** A client that trusts its certificate, if it has one. */
  default HttpClient http() {
    return Client.PLAIN;
  }

  /** The class loader of the application that is deployed. */
  ClassLoader loader();

  /** Takes the application away again; the container goes on. */
  void undeploy() throws Exception;

  /** Ends the container. */
  void stop() throws Exception;
}
