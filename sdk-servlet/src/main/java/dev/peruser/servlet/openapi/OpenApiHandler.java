package dev.peruser.servlet.openapi;

import dev.peruser.runtime.Workflow;
import dev.peruser.servlet.http.Json;
import dev.peruser.servlet.http.UnhurriedContents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers with the OpenAPI document. It is made when it is first asked for, and kept: what it says
 * depends on nothing but the workflow file, the place where the servlet is mapped, and whether it
 * is asked for over HTTPS.
 */
public final class OpenApiHandler {
  private final UnhurriedContents contents;
  private final Workflow workflow;
  private final String rootPath;
  private final Supplier<List<Operation.At>> operations;
  private volatile @Nullable Made made;
  private volatile @Nullable Made madeForHttps;

  /**
   * For the routes of a workflow.
   *
   * @param contents sends the document
   * @param workflow the workflow
   * @param rootPath what stands before every path
   * @param operations all operations
   */
  public OpenApiHandler(
      UnhurriedContents contents,
      Workflow workflow,
      String rootPath,
      Supplier<List<Operation.At>> operations) {
    this.contents = contents;
    this.workflow = workflow;
    this.rootPath = rootPath;
    this.operations = operations;
  }

  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String server = server(request);
    boolean secure = request.isSecure();
    Made now = secure ? madeForHttps : made;
    if (now == null || !now.server.equals(server)) { // two mappings are rare, and cost time only
      byte[] document = OpenApiDocument.of(workflow, secure, server, operations.get());
      now = new Made(server, document, CachedContent.tag(document));
      if (secure) {
        madeForHttps = now;
      } else {
        made = now;
      }
    }
    CachedContent.write(request, response, contents, Json.MEDIA_TYPE, now.tag, now.document);
  }

  /**
   * What stands before each path, without the host: who is asked by which name is the client's
   * knowledge. Nothing of it is as the client wrote it, so that nobody makes us build documents.
   */
  private String server(HttpServletRequest request) {
    String mapped = request.getPathInfo() == null ? "" : request.getServletPath();
    String path = request.getServletContext().getContextPath() + mapped + rootPath;
    try {
      return path.isEmpty() ? "/" : new URI(null, null, path, null).getRawPath();
    } catch (URISyntaxException e) {
      throw new AssertionError("A path always makes a reference", e);
    }
  }

  /** A document that has been made. */
  private static final class Made {
    private final String server;
    private final byte[] document;
    private final String tag;

    Made(String server, byte[] document, String tag) {
      this.server = server;
      this.document = document;
      this.tag = tag;
    }
  }
}
