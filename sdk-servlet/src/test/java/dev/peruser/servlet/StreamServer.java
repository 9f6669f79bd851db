package dev.peruser.servlet;

import java.net.URI;

/** A container with nothing in it but a servlet of the test's own. */
interface StreamServer {

  /** Serves at all paths, and says where. */
  URI start(PerUserServlet servlet) throws Exception;

  /** Ends the container, if it was started. */
  void stop() throws Exception;
}
