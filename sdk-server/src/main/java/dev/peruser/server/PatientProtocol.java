package dev.peruser.server;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP with one more timeout. Tomcat has one for the pauses in heads and in bodies, and closes the
 * connection then; but a body has {@code request_timeout}, after which its client gets an answer.
 * Its {@code connectionUploadTimeout} does not help: it ends when the request is set aside.
 */
final class PatientProtocol extends Http11NioProtocol {
  private final Duration bodyPatience;

  /**
   * Makes it.
   *
   * @param bodyPatience the longest pause in the body of a request that is set aside
   */
  PatientProtocol(Duration bodyPatience) {
    this.bodyPatience = bodyPatience;
  }

  @Override
  protected Processor createProcessor() {
    return new Http11Processor(this, getAdapter()) {
      @Override
      public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        SocketState state = super.service(socket);
        if (isAsync()) { // the request is set aside; Tomcat undoes this at its end
          socket.setReadTimeout(bodyPatience.toMillis());
        }
        return state;
      }
    };
  }
}
