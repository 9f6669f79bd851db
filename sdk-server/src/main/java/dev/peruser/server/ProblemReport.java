package dev.peruser.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;

/**
 * What Tomcat itself refuses, such as a malformed path, is answered in the form of all our errors,
 * and without a word about Tomcat. Public for Tomcat, which makes it by its name.
 */
public final class ProblemReport extends ErrorReportValve {
  private static final StringManager NAMES =
      StringManager.getManager("org.apache.catalina.valves", Locale.ENGLISH);

  /** For Tomcat. */
  public ProblemReport() {}

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    byte[] problem =
        ("{\"type\":\"about:blank\",\"title\":\""
                + title(status)
                + "\",\"status\":"
                + status
                + ",\"detail\":\"The server cannot take this request.\"}")
            .getBytes(StandardCharsets.US_ASCII);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType("application/problem+json");
    response.setContentLength(problem.length);
    try {
      response.getOutputStream().write(problem);
      response.finishResponse();
    } catch (IOException e) {
      // The client has gone; there is nobody to tell.
      container.getLogger().debug("A client left before its error was written", e);
    }
  }

  /** The name of a status, which Tomcat has for its own page. */
  private static String title(int status) {
    String name = NAMES.getString("http." + status + ".reason");
    return name == null ? "Error" : name;
  }
}
