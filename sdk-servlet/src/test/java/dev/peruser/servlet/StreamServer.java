package dev.peruser.servlet;

import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.time.Duration;

/** A container with nothing in it but a servlet of the test's own. */
interface StreamServer {

  /** Serves at all paths, and says where. */
  URI start(HttpServlet servlet) throws Exception;

  /** How long a write may get nowhere, on connections to come. */
  void giveUpWritesAfter(Duration patience);

  /** How many bytes may be on their way to a reader that does not take them, on this side. */
  void sendAhead(int bytes);

  /** Ends the container, if it was started. */
  void stop() throws Exception;
}
