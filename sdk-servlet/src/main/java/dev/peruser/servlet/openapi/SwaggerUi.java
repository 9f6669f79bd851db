package dev.peruser.servlet.openapi;

import dev.peruser.servlet.http.Handler;
import dev.peruser.servlet.http.UnhurriedContents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of the page that shows the document to people. All its references are relative. */
public final class SwaggerUi implements Handler {
  /**
   * Scripts and styles are files of ours, and requests go to us: to nobody else, whatever a
   * description in the document says. Swagger UI has its icons in {@code data:} URLs.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String SCRIPT = "text/javascript;charset=utf-8";

  private final UnhurriedContents contents;
  private final String path;
  private final String resource;
  private final String mediaType;
  private volatile @Nullable String tag;
  private volatile WeakReference<byte[]> lastRead = new WeakReference<>(null);

  private SwaggerUi(UnhurriedContents contents, String path, String resource, String mediaType) {
    this.contents = contents;
    this.path = path;
    this.resource = resource;
    this.mediaType = mediaType;
  }

  /**
   * The page itself, and what it loads.
   *
   * @param contents sends them
   */
  public static List<SwaggerUi> files(UnhurriedContents contents) {
    return List.of(
        new SwaggerUi(contents, "/docs", "docs.html", "text/html;charset=utf-8"),
        new SwaggerUi(contents, "/docs/docs.js", "docs.js", SCRIPT),
        new SwaggerUi(contents, "/docs/swagger-ui-bundle.js", "swagger-ui-bundle.js", SCRIPT),
        new SwaggerUi(
            contents, "/docs/swagger-ui.css", "swagger-ui.css", "text/css;charset=utf-8"));
  }

  /** Where it is served, without the root path. */
  public String path() {
    return path;
  }

  /** However many look at the file, it is there once; and while nobody does, not at all. */
  private byte[] content() {
    byte[] content = lastRead.get();
    if (content == null) {
      content = Resources.bytes(resource);
      lastRead = new WeakReference<>(content);
    }
    return content;
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    byte[] content = content();
    String known = tag;
    if (known == null) {
      known = CachedContent.tag(content);
      tag = known;
    }
    CachedContent.write(request, response, contents, mediaType, known, content);
  }
}
